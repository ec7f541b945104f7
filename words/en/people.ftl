### reviewed: no

## People

people-add = Let somebody new in
people-add-do = Add, and show the joining code
people-all = Everyone I answer for
people-none = Nobody is here yet.
people-none-help = People appear here under their unit as soon as somebody gave them a post.
people-name = Name
people-sign-in-help = What the person types to come in. Letters of any script; capitals and spaces do not count.
people-post = Post
people-posts = Posts
people-no-post = This person holds no post and sees no matter.
people-post-needed = Please choose a post.
people-rank = Rank
people-no-rank = No rank (civilian)
people-rank-unknown = The force has no such rank.
people-unit = Unit
people-state = State
people-ready = can sign in
people-invited = has not set up the account yet
people-attributes = What else is known of them
people-attributes-help = Some desks are answered only by certain people, such as a woman officer.
people-since = since { $day }
people-until = until { $day }
people-give-post = Give a post
people-end-post = End this post
people-new-code = Give a new joining code
people-leave = This person leaves the force
people-code-title = Joining code
people-code-once = It is shown only now. Hand it over in person. It works for three days, and once.
people-code-where = It is typed in at
people-refused = This cannot be done now.
people-oneself = Nobody gives a post to themselves. Another person must do that.
people-already = They hold this post already.
people-already-in = They have set up their account. Only the person who runs this installation can give a new code.

## Units

units-help = From the top down. Units and areas are brought in from files, so that each change is on record.
units-name = Unit
units-above = Answers to
units-serves = Serves as
units-people = People
serves-station = Police station
serves-district = District
serves-province = Province
serves-complaints = Complaints
serves-province_complaints = Complaints of the province
serves-information = Information
serves-women_desk = Women’s desk
serves-district_women_desk = Women’s desk of the district
serves-province_women_desk = Women’s desk of the province

## Posts, where places/ gives them no name

role-officer = Officer
role-desk_officer = Desk officer
role-investigator = Investigator
role-duty_officer = Duty officer
role-front_desk = Front desk
role-desk_head = Head of desk
role-station_head = Head of station
role-district_officer = District officer
role-region_officer = Region officer
role-province_officer = Province officer
role-dispatcher = Dispatcher
role-control_room = Control room
role-oversight = Oversight
role-administrator = Administrator

## What else is known of people

attribute-woman = Woman officer
attribute-man = Man officer
attribute-trained_children = Trained for children
attribute-trained_protection = Trained to protect people at risk
