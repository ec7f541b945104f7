### reviewed: no

## What programs tell whoever uses them

api-fields = Something needs another look.
api-not-json = The request could not be read.
api-unreadable = The request could not be read.
api-query = The address asks for something that is not known here.
api-too-large = That is larger than what can be taken.
api-method = This cannot be done here.
api-elsewhere = This request comes from another site and is not taken.
api-key-needed = This command needs a name of its own: 16 to 100 letters and digits, made at random.
api-key-reused = Another command was sent under this name before. Nothing was changed.
api-not-known = It is not known whether this was recorded. Please send the same once more. Reference: { $reference }
api-signed-out = Please sign in.
api-not-entered = Name, password or code is not right.
api-no-desk = There is no such desk here.
api-not-asked = This desk does not ask that.
api-other-kind = This question asks for another kind of answer.
api-one-of-these = Please give one of these only.
api-not-base64 = The photo could not be read.
