//! Does anybody get anything by asking at every door, with every id, as everyone?
//!
//! One town with people of every role and matters of every kind of protection. Each route of the router is asked for
//! each of them by each of them, and what must come back stands on paper: `routes` says what each route is for,
//! `people` says what each role sees of each matter. A route that is not in the table fails the test.
//!
//! | question | module |
//! |---|---|
//! | which routes are there, and what is each for? | `routes`, `listed` |
//! | who asks, and what do they see on paper? | `people` |
//! | where is it asked, and with which ids? | `house`, `ids` |
//! | does each cell give what the paper says? | `cells` |
//! | does the time tell what the answer does not? | `clocked` |
//! | does every answer protect who gets it? | `answers` |
//! | is what another site sends refused? | `forged` |
//! | do words leave by any door? | `canaries` |
//! | can what somebody wrote become a page? | `hostile`, `page` |
//! | does the page on security say what is so? | `asvs` |
//! | does an open stream end in time? | `streams` |

mod answers;
mod asvs;
mod canaries;
mod cells;
mod clocked;
mod forged;
mod hostile;
mod house;
mod ids;
mod listed;
mod page;
mod people;
mod routes;
mod streams;
