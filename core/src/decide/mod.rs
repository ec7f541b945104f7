//! May it happen? One file per life: command and past give one event or one refusal.
