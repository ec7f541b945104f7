### reviewed: no

## What guests of the house brought

nav-mine = My matters
mine-help = What you brought, and what became of it. Only you and those who work on it see it.
mine-none = You have brought nothing yet.
mine-none-help = What you report while you are signed in appears here.
mine-all = All my matters
mine-reports-as = You are signed in as a guest of the house. This report will be yours: you find it under “My matters”.
