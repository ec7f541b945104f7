//! May this happen to somebody's account?
//!
//! An account is one life: invited, named, ways in chosen by its owner (a passkey, or a password with a second factor,
//! or the force's own sign-in), posts given and ended, left. A joining code is drawn at random, told once, and kept as a hash; the first officer comes in by the same way
//! as every other, there is no default account.
//!
//! Invariant: nobody gives a post, a rank or an attribute to themselves.
//! Invariant: what opens protected words is given by two people (`grant`), except by the operator.
//! Invariant: nobody but the owner sets a way in, except the operator of the machine; an officer links the force's
//! own sign-in for somebody who never came in, and takes the link away again.
//! Invariant: who lost every way in is let in again by two officers, neither of them the person, or by the operator.
//! Invariant: an ended post and a person who left stay in the log; a name can be erased, the life cannot.
//! Not here: who may send which command (`guard`), whether a sign-in name is free (`roster`), sessions (`record`).

mod grant;
#[cfg(test)]
mod posts_stories;
mod recovery;
mod rule;
mod state;
#[cfg(test)]
mod stories;
mod ways;
#[cfg(test)]
mod ways_stories;
mod words;

pub use grant::{Care, EveryCare, Grant, MAX_PROPOSALS, PROPOSAL_LASTS_DAYS, Proposed};
pub use recovery::RECOVERY_LASTS;
pub use rule::{
    MAX_LEAVE_DAYS, MAX_LEAVES, MAX_NAME_CHARS, MAX_POSTS, MAX_SIGN_IN_CHARS, Occasion, Refusal, decide,
    decide_all,
};
pub use state::{Account, Invitation, Leave, Recovery, Renewed};
pub use ways::{MAX_PASSKEY_NAME_CHARS, MAX_PASSKEYS};
pub use words::{PasskeyWords, Words};

use crate::{
    guard::Post,
    values::{AccountId, Moment, UnitId},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Let somebody come in by a code, of which only the hash is given; a new code ends the old one.
    Invite {
        /// SHA-256 of the code, as hex.
        code: String,
        /// Until when it can be used.
        until: Moment,
    },
    /// Say who it is: name, and the name to sign in with.
    Join {
        /// One free text, in any script.
        name: String,
        /// As typed at the door.
        sign_in: String,
    },
    /// Choose a password.
    SetPassword {
        /// Its hash, in PHC form; never the password.
        hash: String,
    },
    /// Choose a second factor. Uses the joining code up.
    SetSecondFactor {
        /// The shared secret in base 32.
        secret: String,
    },
    /// Add a passkey. Uses the joining code up.
    AddPasskey {
        /// What it is called in events: random, ours.
        passkey: String,
        /// What is kept of it.
        words: PasskeyWords,
    },
    /// Take a passkey away; never the last way in.
    RemovePasskey {
        /// Which.
        passkey: String,
    },
    /// Let the force's own sign-in open this account. Uses the joining code up.
    LinkSubject {
        /// Who says it and whom they mean.
        subject: String,
    },
    /// The force's own sign-in opens it no more.
    UnlinkSubject,
    /// Somebody lost every way in.
    AskRecovery,
    /// Agree that they may choose new ones; the second officer to agree makes the code count.
    AgreeToRecovery {
        /// SHA-256 of the joining code that the second one hands over.
        code: String,
    },
    /// Say no to it.
    RefuseRecovery,
    /// Give a rank.
    GiveRank {
        /// A word of `places/`; empty for civilians.
        rank: String,
    },
    /// Say what else is known of them, such as `woman`; the whole list.
    GiveAttributes {
        /// Words that playbooks use.
        attributes: BTreeSet<String>,
    },
    /// Give a post.
    GivePost(Post),
    /// End a post.
    EndPost {
        /// What it is called.
        role: String,
        /// Where it is.
        unit: UnitId,
    },
    /// The person leaves; every post ends.
    Leave,
    /// End every post at a unit and give this one in their place, in one act.
    Transfer {
        /// Where the posts end.
        from: UnitId,
        /// What is held from then on.
        to: Post,
    },
    /// The person is away: no post is held meanwhile.
    TakeLeave(Leave),
    /// The person is back, or does not go.
    EndLeave {
        /// Which leave, by when it begins.
        from: Moment,
    },
    /// Agree, as the second person, to what somebody proposed.
    Agree {
        /// Which proposal.
        no: u32,
    },
    /// Say no to what somebody proposed, or take it back.
    Refuse {
        /// Which proposal.
        no: u32,
    },
}

/// What happened. Names and secrets are in the sealed part, never here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// A joining code was given.
    Invited {
        /// SHA-256 of the code.
        code: String,
        /// Until when it can be used.
        until: Moment,
    },
    /// The person was named.
    Joined {},
    /// A password was set.
    PasswordSet {},
    /// A second factor was set; the joining code is used up.
    SecondFactorSet {},
    /// A passkey was added; the joining code is used up. Its name and key are sealed.
    PasskeyAdded {
        /// What it is called in events.
        passkey: String,
    },
    /// A passkey was taken away.
    PasskeyRemoved {
        /// Which.
        passkey: String,
    },
    /// The force's own sign-in opens the account; the joining code is used up.
    SubjectLinked {},
    /// It does no more.
    SubjectUnlinked {},
    /// Somebody said that the person lost every way in.
    RecoveryAsked {
        /// Until when two officers may agree.
        until: Moment,
    },
    /// The first officer agreed.
    RecoveryAgreed {
        /// Who.
        by: AccountId,
    },
    /// The second officer agreed: the old ways in are void, a joining code was given.
    RecoveryGranted {
        /// SHA-256 of the code.
        code: String,
        /// When.
        on: Moment,
        /// Until when the code can be used.
        until: Moment,
        /// Who.
        by: AccountId,
    },
    /// It was refused.
    RecoveryRefused {},
    /// A rank was given.
    RankGiven {
        /// Which.
        rank: String,
    },
    /// Attributes were given; they are personal, and sealed.
    AttributesGiven {},
    /// A post was given.
    PostGiven(Post),
    /// A post was ended.
    PostEnded {
        /// What it is called.
        role: String,
        /// Where it is.
        unit: UnitId,
    },
    /// The person left.
    Left {},
    /// Every post at a unit ends, and this one is held in their place.
    Transferred {
        /// Where the posts end.
        from: UnitId,
        /// What is held from then on.
        to: Post,
    },
    /// The person is away.
    LeaveTaken(Leave),
    /// The person is back, or does not go.
    LeaveEnded {
        /// Which leave, by when it begins.
        from: Moment,
    },
    /// Something was proposed that two people give; its number is its place in the account's life.
    GrantProposed {
        /// What would be given.
        grant: Grant,
        /// Who proposed it.
        by: AccountId,
        /// Until when somebody can agree.
        until: Moment,
    },
    /// A link to the force's own sign-in was proposed; its number is its place in the account's life.
    SubjectProposed {
        /// Who proposed it.
        by: AccountId,
        /// Until when somebody can agree.
        until: Moment,
    },
    /// A second person agreed: it is given.
    Granted {
        /// Which proposal.
        no: u32,
    },
    /// Somebody said no, or it was taken back.
    Refused {
        /// Which proposal.
        no: u32,
    },
}
