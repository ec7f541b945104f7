### reviewed: no

## When looking cannot be recorded

looking-title = This cannot be opened now
looking-is-logged = Whoever reads a protected matter is recorded. At this moment that cannot be recorded, so nobody can open it. Nothing was lost. Please try again later.

## Why something cannot be said of a look

refused-look-no_such_look = There is no such entry.
refused-look-oneself = A second person must say that.
refused-look-not_yours = Only the person who looked can say why.
refused-look-not_asked = Nobody has asked about this.
refused-look-already_done = This was reviewed already.
refused-look-waits_for_reason = The person who looked was asked and has not answered yet.
refused-look-words_needed = Please write something here.
refused-look-too_long = That is too much. Please write less.
