//! What must be said so that something is given to somebody of the force?

use super::asking::Time;
use serde::Deserialize;
use utoipa::ToSchema;

/// Somebody new.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Their name as they write it.
    pub name: String,
    /// What they will sign in with.
    pub sign_in: String,
    /// The post that they are given.
    pub role: String,
    /// Where.
    pub unit: String,
    /// A rank of the force; empty for civilians.
    #[serde(default)]
    pub rank: String,
    /// What is known of them, such as `woman`.
    #[serde(default)]
    pub attributes: Vec<String>,
}

/// A post for somebody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Posting {
    /// What it is called.
    pub role: String,
    /// Where.
    pub unit: String,
    /// Since when; now where nothing is said.
    #[serde(default)]
    pub from: Option<Time>,
    /// Until when; open where nothing is said.
    #[serde(default)]
    pub until: Option<Time>,
    /// In the place of somebody who is away.
    #[serde(default)]
    pub acting: bool,
}

/// A post in the place of those at one unit.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Moving {
    /// The unit that they leave.
    pub at: String,
    /// The new post.
    pub to: Posting,
}

/// A post that ends.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PostEnd {
    /// What it is called.
    pub role: String,
    /// Where.
    pub unit: String,
}

/// A time away.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Away {
    /// Since when; now where nothing is said.
    #[serde(default)]
    pub from: Option<Time>,
    /// Until when.
    pub until: Time,
}

/// The end of a time away.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Back {
    /// Its `from`.
    pub from: Time,
}

/// A rank.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ranked {
    /// One of the force; empty for civilians.
    pub rank: String,
}

/// What is known of somebody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// All of it; what the force does not know is left out.
    pub attributes: Vec<String>,
}

/// Something that waits for a second officer, by its number.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Second {
    /// Its number.
    pub number: u32,
}
