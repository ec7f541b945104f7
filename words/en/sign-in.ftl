### reviewed: no

## Coming in

sign-in-name = Sign-in name
sign-in-password = Password
sign-in-code = Six-digit code
sign-in-code-help = Your authenticator app shows it. It changes every 30 seconds.
sign-in-wrong = Name, password or code is not right. Please try again; each code works once.
sign-in-wait = Too many tries. Seconds to wait before the next one: { $seconds }
sign-in-busy = Many people are trying at once. Please try again in a moment.
form-stale = This page was open too long. Nothing was changed. Please open it again.

## Joining with a code

join-link = I have a joining code
join-title = Set up your account
join-code = Joining code
join-code-help = Sixteen letters and digits that were handed to you. They work for three days, and once.
join-code-wrong = This code opens nothing. It may be mistyped, used, or older than three days.
join-welcome = Welcome, { $name }.
join-name-needed = Please write a name and a sign-in name.
join-name-taken = Somebody has this sign-in name. Please choose another.
join-password = Choose a password
join-password-help = At least 8 characters; 15 are better. A short sentence that only you know is good, in any language.
join-again = The same password again
join-again-differs = The two passwords are not the same.
join-factor-title = Connect your authenticator app
join-factor-help = Scan this picture with an authenticator app on your phone, then write the six digits that it shows.
join-factor-by-hand = Or type this key into the app:
join-factor-wrong = These digits do not fit. Please write the ones that the app shows now.
join-finish = Finish and sign in

## Why a password cannot be one

password-too-short = This is too short: at least 8 characters.
password-too-long = This is too long.
password-known = This is one of the first passwords that others would guess. Please choose another.
password-is-the-name = The sign-in name is no password.
