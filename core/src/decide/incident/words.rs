//! Which reasons, endings and steps can be named of an incident?

use crate::dispatch::words::closed_words;

closed_words! {
    /// Where an incident is in its life; derived, never typed. Words are `incident-stage-<word>`.
    Stage {
        /// It is there, and nobody has said what it is.
        Received = "received",
        /// What it is is known, where is not.
        Triaged = "triaged",
        /// It waits for a reason and a time.
        Held = "held",
        /// It waits for somebody to be sent.
        Pending = "pending",
        /// It was closed and is open again; nobody is sent yet.
        Reopened = "reopened",
        /// Somebody is sent.
        Dispatched = "dispatched",
        /// Somebody is there.
        OnScene = "on_scene",
        /// Everybody who was sent is done.
        UnitsClear = "units_clear",
        /// How it ended is said.
        Disposed = "disposed",
        /// Nothing is left to do.
        Closed = "closed",
        /// It is the same as another.
        MergedInto = "merged_into",
        /// Another agency has it.
        Transferred = "transferred",
        /// Nobody needed to go.
        Cancelled = "cancelled",
    }
}

closed_words! {
    /// The times of an assignment, in their order. Words are `assignment-step-<word>`.
    Step {
        /// Thought of.
        Proposed = "proposed",
        /// Sent.
        Dispatched = "dispatched",
        /// They did not answer in time.
        Unreached = "unreached",
        /// They know.
        Acknowledged = "acknowledged",
        /// On their way.
        EnRoute = "en_route",
        /// Waiting near by.
        Staged = "staged",
        /// There.
        OnScene = "on_scene",
        /// Taking somebody somewhere.
        Transporting = "transporting",
        /// Where they took them.
        AtDestination = "at_destination",
        /// Ended: cleared, refused or diverted.
        Ended = "ended",
    }
}

closed_words! {
    /// Why an incident waits; words are `hold-reason-<word>`.
    HoldReason {
        /// No unit is free.
        NoUnits = "no_units",
        /// Whoever called asked for a time.
        Appointment = "appointment",
        /// It waits for more to be said.
        MoreInformation = "more_information",
        /// It waits for another agency.
        OtherAgency = "other_agency",
        /// It is safe to wait, and something more urgent goes first.
        MoreUrgentFirst = "more_urgent_first",
    }
}

closed_words! {
    /// Why a unit cannot go; words are `refuse-reason-<word>`.
    RefuseReason {
        /// They are busy with something that cannot wait.
        Engaged = "engaged",
        /// The vehicle fails.
        Vehicle = "vehicle",
        /// They cannot get there.
        NoWay = "no_way",
        /// Not enough crew, or not the right one.
        Crew = "crew",
        /// Somebody of the crew is party to it.
        Conflict = "conflict",
        /// None of these; a note says it.
        Other = "other",
    }
}

closed_words! {
    /// Why a unit is done; words are `clear-reason-<word>`.
    ClearReason {
        /// What was to be done is done.
        Done = "done",
        /// Nobody was there.
        NothingFound = "nothing_found",
        /// Others are enough.
        NotNeeded = "not_needed",
        /// Another unit goes on.
        Relieved = "relieved",
        /// The incident was called off.
        CalledOff = "called_off",
        /// They never answered.
        Unreached = "unreached",
        /// Their shift ended.
        ShiftEnded = "shift_ended",
        /// They had to leave.
        Emergency = "emergency",
    }
}

closed_words! {
    /// Why nobody needs to go; words are `cancel-reason-<word>`.
    CancelReason {
        /// Whoever called took it back.
        ByCaller = "by_caller",
        /// It was no emergency.
        FalseAlarm = "false_alarm",
        /// A test.
        Test = "test",
        /// Opened by mistake.
        Mistake = "mistake",
        /// It solved itself.
        Resolved = "resolved",
    }
}

closed_words! {
    /// How an incident ended; words are `disposition-<word>`.
    Disposition {
        /// Somebody was helped.
        Assisted = "assisted",
        /// A report was taken.
        ReportTaken = "report_taken",
        /// A case was registered.
        CaseRegistered = "case_registered",
        /// Somebody was arrested.
        Arrest = "arrest",
        /// Said how to go on.
        Advised = "advised",
        /// People were parted or reconciled.
        Settled = "settled",
        /// Somebody was brought to a hospital, shelter or home.
        BroughtToSafety = "brought_to_safety",
        /// Nobody was there any more.
        GoneOnArrival = "gone_on_arrival",
        /// There was nothing.
        Unfounded = "unfounded",
        /// Pressed or rung by accident.
        Accidental = "accidental",
        /// Another agency has it.
        HandedOver = "handed_over",
        /// The same as another.
        Duplicate = "duplicate",
        /// An exercise or a test.
        Exercise = "exercise",
    }
}

closed_words! {
    /// Why there is something left to do; words are `reopen-reason-<word>`.
    ReopenReason {
        /// Somebody is sent there again.
        Assigned = "assigned",
        /// A new signal belongs to it.
        NewSignal = "new_signal",
        /// Whoever called says it goes on.
        CallerSays = "caller_says",
        /// It was closed by mistake.
        Mistake = "mistake",
    }
}

closed_words! {
    /// How an agency was told; words are `notified-by-<word>`.
    NotifiedBy {
        /// By telephone.
        Phone = "phone",
        /// By radio.
        Radio = "radio",
        /// By a message of ours.
        Message = "message",
        /// Somebody of them sits in the room.
        InPerson = "in_person",
    }
}

closed_words! {
    /// What another organisation may do with what is shared; words are `share-how-<word>`.
    ShareHow {
        /// Look.
        View = "view",
        /// Look, and say something to it.
        Assist = "assist",
    }
}

closed_words! {
    /// What of an incident can be shared; words are `share-field-<word>`.
    Field {
        /// What it is.
        Type = "type",
        /// How urgent.
        Priority = "priority",
        /// Where.
        Place = "place",
        /// What to know before going there.
        Cautions = "cautions",
        /// Who is sent, and how far they are.
        Units = "units",
        /// The notes.
        Notes = "notes",
    }
}

closed_words! {
    /// Why another organisation says no; words are `reject-cause-<word>`.
    RejectCause {
        /// It is not theirs to do.
        NotOurs = "not_ours",
        /// They have nobody free.
        NoneFree = "none_free",
        /// They have it already.
        HaveIt = "have_it",
        /// They may not.
        MayNot = "may_not",
    }
}
