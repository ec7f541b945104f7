//! Which values does everything else speak in?
//!
//! Each is a type of its own, so that a unit can never stand where a desk is meant.

mod class;
mod id;
mod language;
mod level;
mod matter_no;
mod moment;
mod names;
mod point;
mod status;

pub use class::Class;
pub use id::{
    AccountId, AgencyId, AlertId, AreaId, BadId, CameraId, ClipId, DeskId, DeviceId, DrillId, FieldUnitId,
    FileId, GlassId, IncidentId, IncidentTypeId, LayerId, MAX_ID_BYTES, SignalId, SiteId, UnitId, UnitTypeId,
    WarningId,
};
pub use language::{Direction, Language, UnknownLanguage};
pub use level::Level;
pub use matter_no::{BadMatterNo, MatterNo};
pub use moment::{Moment, Span};
pub use names::Names;
pub use point::{BadPoint, Point};
pub use status::Status;
