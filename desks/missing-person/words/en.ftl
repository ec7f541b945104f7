### reviewed: no

missing-person-name = Somebody is missing
missing-person-matter = Missing person
missing-person-about = For when a child or an adult has not come home, cannot be reached, or was taken away. You do not have to wait.
missing-person-promise = The police station nearest to where the person was last seen takes it up day and night. A child is registered at once; nobody may send you away. Only those who search read what you write.

## What we ask

missing-person-ask-who = Who is missing?
missing-person-ask-who-help = The name, and also the name the person is called by at home.
missing-person-ask-age = How old is the person?
missing-person-ask-age-help = In years. If you do not know, leave it open: then we act as for a child.
missing-person-ask-where = Where was the person last seen?
missing-person-ask-where-help = Mark it on the map, or write the name of the place. The last place you know of is enough.
missing-person-ask-when = When was that?
missing-person-ask-when-help = If you do not know exactly, give the nearest day and hour you can.
missing-person-ask-what_happened = What should we know in order to search?
missing-person-ask-what_happened-help = Clothes, height, with whom and where to, illness or medicine, telephone number, anything that worries you.
missing-person-ask-photos = Do you have a photo of the person?
missing-person-ask-photos-help = Up to five, as recent as possible. They are not made public without your consent.
missing-person-ask-relation = Who are you to this person?
missing-person-ask-relation-help = So that we know how to speak with you.
missing-person-ask-relation-parent = Mother or father
missing-person-ask-relation-family = Another member of the family
missing-person-ask-relation-friend = A friend or neighbour
missing-person-ask-relation-somebody_else = Somebody else
missing-person-ask-name = What is your name?
missing-person-ask-name-help = You do not have to say. But it helps the search if we can ask you.

## What we promise

missing-person-clock-first_contact = An officer takes up the search
missing-person-clock-answer = You are told what has been done so far
