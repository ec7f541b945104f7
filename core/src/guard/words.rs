//! Which words do policies and guard share?
//!
//! Each list is closed and short, so that every possible answer can be worked out and printed. The same words
//! stand in `policies/schema.cedarschema`; a test holds the two together.

use crate::values::Level;

/// The word of `places/` by which a unit says that it is the control room of its ground.
pub const CONTROL_ROOM: &str = "control_room";

macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$each])* $variant,)+
        }

        impl $name {
            /// Every one, in the order of the schema.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The one of this word.
            pub fn of_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.word() == word)
            }

            /// The word that policies use.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }
        }
    };
}

closed! {
    /// What a post lets its holder be.
    Role {
        /// No account, no code.
        Anyone = "anyone",
        /// Came with a follow-up code.
        Sender = "sender",
        /// Clocks and reactions.
        System = "system",
        /// The command line of the machine.
        Operator = "operator",
        /// Signed in, without a role here.
        Officer = "officer",
        /// Speaks for a mission, a school or another site: brings matters, follows its own.
        Mission = "mission",
        /// Serves beside the police: brings matters, follows their own.
        Auxiliary = "auxiliary",
        /// Speaks to the public: knows what is public.
        Media = "media",
        /// Answers signals and sends field units, in a control room.
        Dispatcher = "dispatcher",
        /// Takes and answers a unit's matters.
        Member = "member",
        /// A member who also leads a desk.
        Lead = "lead",
        /// Answers for a unit and for those under it.
        Commander = "commander",
        /// On duty for those in danger: may break the glass.
        Protector = "protector",
        /// Leads a control room; counts for a part of the force.
        Control = "control",
        /// Reads who looked at what, and no matter.
        Auditor = "auditor",
        /// Counts for the whole force, and reviews who broke the glass.
        Oversight = "oversight",
        /// People and units, no matters.
        Administrator = "administrator",
    }
}

closed! {
    /// How a post stands to a matter, the nearest first.
    Relation {
        /// The sender's own matter.
        Own = "own",
        /// At the responsible unit, and the matter is theirs.
        Assigned = "assigned",
        /// At the responsible unit, and the matter is nobody's yet.
        Unit = "unit",
        /// At the responsible unit, and the matter is another's.
        Colleague = "colleague",
        /// At a unit among which a person must choose.
        Candidate = "candidate",
        /// At a unit that was told because a promise was missed.
        Told = "told",
        /// At a unit in the supervising chain.
        Above = "above",
        /// Anywhere else.
        Other = "other",
    }
}

closed! {
    /// What a visitor may do with a matter.
    Action {
        /// Be counted among numbers that the visitor sees.
        SeeCounts = "SeeCounts",
        /// That a promise runs, and until when.
        SeeClocks = "SeeClocks",
        /// Label, unit, "ask the owner".
        SeeOutline = "SeeOutline",
        /// What was said between sender and police.
        Read = "Read",
        /// What officers write for each other.
        ReadNotes = "ReadNotes",
        /// Acknowledge, ask, note, answer, propose closing.
        Handle = "Handle",
        /// Say which unit's it is.
        ConfirmPlace = "ConfirmPlace",
        /// Hand it to another unit.
        Forward = "Forward",
        /// Give it to a person of the unit.
        Assign = "Assign",
        /// Protect it more.
        Raise = "Raise",
        /// Protect it less: each of the two persons needs this.
        Lower = "Lower",
        /// Stop its clocks, or let them run again.
        Pause = "Pause",
        /// Order a report from a named officer.
        Order = "Order",
        /// Treat it together with another.
        Merge = "Merge",
        /// Say that somebody is party to it, so that they see nothing of it.
        Exclude = "Exclude",
        /// Keep its words from being erased, for a court, or let that go.
        Hold = "Hold",
        /// Let words of it leave the desk as the person concerned agreed.
        Disclose = "Disclose",
        /// Let words of it leave the desk because a law or a court says so: each of the two persons needs this.
        DiscloseByLaw = "DiscloseByLaw",
        /// Who looked at it, when and why.
        SeeAccess = "SeeAccess",
        /// Read it for an hour in an emergency, in the sight of those who answer for it.
        BreakGlass = "BreakGlass",
        /// Destroy its words: propose it, or say no.
        Erase = "Erase",
        /// Agree, as the second person, that its words are destroyed.
        AgreeErasure = "AgreeErasure",
        /// Write again, as the sender.
        Write = "Write",
        /// Say *solved* or *not solved*.
        Verdict = "Verdict",
        /// Take it back.
        Withdraw = "Withdraw",
        /// Lapse, escalate, close in silence.
        React = "React",
    }
}

closed! {
    /// What a visitor may do that concerns a unit, and no matter.
    Duty {
        /// The list of units.
        SeeUnits = "SeeUnits",
        /// Who has a post there.
        SeePeople = "SeePeople",
        /// Give and end posts, invite people.
        ManagePeople = "ManagePeople",
        /// Adopt units, areas, calendars.
        ManageUnits = "ManageUnits",
        /// Its numbers.
        CountUnit = "CountUnit",
        /// How often its people look at what is protected.
        SeeLookups = "SeeLookups",
        /// Say whether a look, or a broken glass, was right.
        ReviewAccess = "ReviewAccess",
        /// Be the second person where two people give a post or an attribute.
        AgreePeople = "AgreePeople",
        /// See the signals, incidents and field units that a control room answers for.
        SeeBoard = "SeeBoard",
        /// Claim signals, open incidents, send field units, close.
        Dispatch = "Dispatch",
        /// Raise alarm levels, call other agencies, merge, begin drills.
        LeadRoom = "LeadRoom",
        /// Look after sites, devices, premise notes, cameras, field units.
        ManageSites = "ManageSites",
        /// Look through a site's cameras, for a reason.
        WatchCameras = "WatchCameras",
        /// Write a warning to the public.
        DraftWarning = "DraftWarning",
        /// Let somebody else's warning go out.
        ApproveWarning = "ApproveWarning",
    }
}

closed! {
    /// What a visitor looks for.
    Purpose {
        /// The work that the post is for.
        Work = "work",
        /// They broke the glass of this matter, and it has not closed again.
        Emergency = "emergency",
    }
}

closed! {
    /// How a post stands to a unit.
    Place {
        /// The post's own unit.
        Here = "here",
        /// A unit under the post's unit.
        Below = "below",
        /// Any other.
        Elsewhere = "elsewhere",
    }
}

impl Role {
    /// The roles that a post can have.
    pub fn of_posts() -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(|role| *role > Role::Officer)
    }

    /// Whether there are glasses that it may break.
    pub fn breaks_glass(self) -> bool {
        matches!(self, Role::Protector | Role::Commander)
    }

    /// Whether it is held by people outside the police: they have what they brought, and nothing else.
    pub fn is_guest(self) -> bool {
        matches!(self, Role::Mission | Role::Auxiliary)
    }

    /// Whether two people give it wherever it is: it lets others in, watches over looking, or opens by itself.
    pub fn watches_or_gives(self) -> bool {
        matches!(self, Role::Protector | Role::Auditor | Role::Oversight | Role::Administrator)
    }

    /// The role that a post is given by this word.
    pub fn of_a_post(word: &str) -> Option<Role> {
        Role::of_posts().find(|role| role.word() == word)
    }
}

impl Action {
    /// Whether the second factor must have been shown a moment ago, not only in this session.
    pub fn asks_again(self) -> bool {
        use Action::*;
        matches!(self, Lower | Disclose | DiscloseByLaw | BreakGlass | Erase | AgreeErasure)
    }
}

/// How much of a matter a visitor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sight {
    /// Not found, as if it were not there.
    Nothing,
    /// That a promise runs, and until when; no word and no label of it.
    Clocks,
    /// Label, unit, "ask the owner".
    Outline,
    /// The words, as far as the visitor's classes go.
    Full,
}

/// Some of the levels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Levels(u8);

impl Levels {
    /// None of them.
    pub const NONE: Levels = Levels(0);

    /// The same, and this one.
    pub fn with(self, level: Level) -> Self {
        Self(self.0 | 1 << level as u8)
    }

    /// Whether this one is among them.
    pub fn has(self, level: Level) -> bool {
        self.0 & (1 << level as u8) != 0
    }

    /// Those of either.
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that the other has not.
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = Level> {
        Level::ALL.into_iter().filter(move |l| self.has(*l))
    }
}
