//! How do old copies of the keys die?
//!
//! Each week has its own key for each compartment. In the new week whatever the old ones wrap is wrapped anew, a few
//! keys at a time between other work; when they wrap nothing any more they are destroyed. Words are never sealed again.
//!
//! Between the last wrapping and the destruction the caller leaves some time, so that a copy of `keys.db` made a
//! moment ago and the copy of `epochs.db` made after it still belong together.
//!
//! Invariant: after a crash anywhere in between, doing it again goes on where it stopped, and every word opens.

use crate::{
    append::AppendError,
    epochs::week_of,
    fault::Fault,
    keyring::{Keyring, about_key},
    limits::{MAX_ROTATED_AT_ONCE, MAX_ROWS},
    record::Record,
    store::{KeyStore, WrappedKey},
    work::Work,
};
use amanat_core::values::Moment;

impl Record {
    /// Wraps some keys of other weeks by this week's. Gives how many; call again until it gives 0.
    pub async fn wrap_keys_anew(&self, now: Moment) -> Result<usize, AppendError> {
        let week = week_of(now.millis());
        self.ask(|reply| Work::WrapAnew { week, limit: MAX_ROTATED_AT_ONCE, reply }).await
    }

    /// Destroys what wrapped keys in other weeks and wraps none any more. Gives how many; from then on older copies
    /// of the keys open nothing of those weeks.
    pub async fn destroy_old_epochs(&self, now: Moment) -> Result<usize, AppendError> {
        let week = week_of(now.millis());
        self.ask(|reply| Work::DestroyEpochs { week, reply }).await
    }

    /// Both, at once and to the end; gives how many keys were wrapped anew.
    pub async fn rotate_keys(&self, now: Moment) -> Result<usize, AppendError> {
        let mut wrapped = 0;
        loop {
            match self.wrap_keys_anew(now).await? {
                0 => break,
                some => wrapped += some,
            }
            if wrapped >= MAX_ROWS {
                return Ok(wrapped);
            }
        }
        self.destroy_old_epochs(now).await?;
        Ok(wrapped)
    }

    /// Of how many weeks ago the oldest key is that wraps others: up to 1 is as it should be.
    pub fn weeks_behind(&self, now: Moment) -> Result<u32, Fault> {
        let oldest = self.shared.keyring.oldest_epoch()?;
        let behind = oldest.map_or(0, |oldest| week_of(now.millis()).saturating_sub(oldest));
        Ok(u32::try_from(behind).unwrap_or(0))
    }
}

impl Keyring {
    /// Wraps up to `limit` keys of other weeks by this week's.
    pub(crate) fn wrap_anew(&self, keys: &dyn KeyStore, week: i64, limit: usize) -> Result<usize, Fault> {
        let rows = keys.not_of_week(week, limit)?;
        if rows.is_empty() {
            return Ok(0);
        }
        keys.begin()?;
        let anew = rows.iter().map(|row| self.anew(keys, row, week)).collect::<Result<Vec<_>, _>>();
        let written = anew.and_then(|anew| Ok(keys.wrap_anew(&anew).and_then(|()| keys.commit())?));
        if let Err(fault) = written {
            keys.undo();
            return Err(fault);
        }
        Ok(rows.len())
    }

    fn anew(&self, keys: &dyn KeyStore, row: &WrappedKey, week: i64) -> Result<WrappedKey, Fault> {
        let secret = self.unwrap(row)?;
        let kek = self.epochs.to_wrap(keys, &row.compartment, week)?;
        let wrapped = kek.wrap(&about_key(&row.stream, row.class), &secret);
        let (stream, compartment) = (row.stream.clone(), row.compartment.clone());
        Ok(WrappedKey { stream, compartment, week, wrapped, ..*row })
    }

    /// Destroys what wraps nothing any more, and leaves no trace of it in the files.
    pub(crate) fn destroy_epochs(&self, keys: &dyn KeyStore, week: i64) -> Result<usize, Fault> {
        let destroyed = self.epochs.destroy_idle(keys, week)?;
        if destroyed > 0 {
            self.forget(keys)?;
        }
        Ok(destroyed)
    }
}
