### reviewed: no

## At a field

problem-required = Please answer this.
problem-too-long = This is too long. The most is { $limit } characters.
problem-not-an-option = Please choose one of the answers given.
problem-not-a-number = Please write a whole number.
problem-not-a-phone = Please write a telephone number with 5 to 15 digits.
problem-not-a-place = This place is not known here. Please choose it again or write its name.
problem-not-a-date = Please write a day, a month and a year.
problem-in-future = This time has not come yet.
problem-not-an-email = This is not an e-mail address. Please look at it once more.
problem-too-many-photos = These are too many photos. Please choose fewer.
problem-photo-too-large = A photo is too large. The most is 12 MB.
problem-not-a-photo = A file is not a photo. Only JPEG, PNG and WebP are taken.
problem-photo-damaged = A photo is damaged and cannot be read.
problem-try-again = It did not work. Please try again in a moment.
problem-key = This form is out of date. Please press “Send” again.
problem-sent-before = You have sent this form already. If this is something new, press “Send” again.
problem-upload-too-large = All of it together is too large. Please send fewer or smaller files.
problem-upload-unreadable = Only a part of it arrived. Please try again.
