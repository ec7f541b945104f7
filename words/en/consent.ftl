### reviewed: no

## Why something cannot be done now: words that leave, words that stay

refused-too_far_off = That time is too far off. Please choose an earlier one.
refused-consent_needed = The person concerned has not agreed to this, or their consent is over.
refused-guardian_needed = For a child, a parent or another grown-up who cares for the child must agree.
refused-guardian_is_party = Whoever is party to it cannot agree for somebody else.
refused-assent_needed = The child must agree too.
refused-not_to_disclose = Please choose which words. Notes between officers can never be agreed away.
refused-wrong_recipient = That recipient does not fit that purpose.
refused-changed_meanwhile = Something happened in this matter meanwhile. Please look at it, and do it again.
refused-held = A court or a law wants these words kept. Nobody can erase them now.
refused-nobody_asked = The person who brought it has not asked for that.
refused-words_erased = These words are erased already.

## What happened, for the sender

event-extract_recalled = What had been made public was called back.
event-consent_given = It was agreed that some of your words may be given to somebody.
event-consent_withdrawn = A consent was taken back. Nothing more leaves because of it.
event-disclosure_proposed = Somebody proposed to give words to somebody outside.
event-disclosed = Some of your words were given to: { $to }.
event-handed_over = Some of your words were given to: { $to }.
event-disclosure_dropped = It was decided not to give words to anybody.
event-disclosure_told = Some of your words were given to a court or an authority, because a law demanded it. We were not allowed to tell you earlier.
event-held = A court or a law wants the words kept.
event-hold_released = No court and no law wants the words kept any more.
event-erasure_asked = You asked to have words erased.
event-erasure_proposed = An officer proposed to erase words.
event-erasure_declined = Your words stay for now. The reason is written here.

## What happened, as officers read it

staff-event-extract_recalled = Public words were called back
staff-event-consent_given = Consent given
staff-event-consent_withdrawn = Consent taken back
staff-event-disclosure_proposed = Disclosure proposed; a second person is waited for
staff-event-disclosed = Words left the desk
staff-event-handed_over = Words left the desk
staff-event-disclosure_dropped = Disclosure dropped
staff-event-disclosure_told = The sender may be told of a disclosure now
staff-event-held = Legal hold: the words stay
staff-event-hold_released = Legal hold let go
staff-event-erasure_asked = The sender asked to have words erased
staff-event-erasure_proposed = Erasing was proposed; a second person is waited for
staff-event-erasure_declined = Erasing was declined
