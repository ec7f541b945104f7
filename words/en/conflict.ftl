### reviewed: no

## Who is party to a matter

staff-event-party_excluded = Somebody who is party to it was left out
staff-event-readmission_proposed = Somebody proposed to let a person see it again
staff-event-party_readmitted = A person may see it again
refused-party_to_it = This person is party to the matter, or belongs to a unit that is. Please choose somebody else.
conflict-complained_of = The complaint is about them
conflict-relative = Somebody concerned is a relative of theirs
conflict-party = They are concerned themselves, or too close
conflict-title = Who must not see this matter
conflict-link = Who must not see it
conflict-lead = Whoever is complained of, related or concerned sees nothing of this matter from the moment you say so: not in lists, not in numbers, not in an emergency.
conflict-search = Name of the person
conflict-search-help = A part of the name is enough.
conflict-find = Search
conflict-none = Nobody of this name has an account here. The spelling may differ; try a part of the name.
conflict-many = There are more people of this name. Please write more of it.
conflict-who = Whom do you mean?
conflict-why = Why must they not see it?
conflict-do = Leave this person out
conflict-moves = If the matter is with their unit, it goes to another unit at once. No deadline moves.
conflict-out = Already left out
conflict-nobody = Nobody is left out.
conflict-units = Their units see nothing of it either:
conflict-readmit = They may see it again
conflict-readmit-waits = You proposed this. A second person must agree.
conflict-recuse = This is too close to me
conflict-recuse-help = If somebody concerned is a relative of yours, or you are concerned yourself, say so here. You will see nothing of this matter any more.
conflict-done = It is no longer shown to you
conflict-done-help = You said that this matter is too close to you. From now on others take care of it. Thank you for saying so.
conflict-choose = Please choose a person.
matter-gone = This matter is not shown to you any more.
