//! stub
#![allow(missing_docs, dead_code, unused_variables)]
use crate::fault::Fault;
use crate::*;
use amanat_core::{
    decide::matter::Matter,
    event::{Header, Stream},
    values::*,
};
impl Record {
    pub fn code_mark(&self, code: &str) -> String {
        use base64::Engine;
        base64::prelude::BASE64_STANDARD_NO_PAD.encode(&self.code_mac(code)[..16])
    }
    pub(crate) fn receipt_of(
        &self,
        s: &Stream,
        p: Position,
        with_words: bool,
    ) -> Result<amanat_proof::receipt::Receipt, Fault> {
        Err(Fault::Guarded)
    }
    pub(crate) fn answered_before(&self, key: &IdempotencyKey) -> Result<Option<Appended>, AppendError> {
        Ok(None)
    }
    pub async fn reaction_done(&self, name: &str, next: Position) -> Result<(), AppendError> {
        Ok(())
    }
    pub async fn publish(&self) -> Result<(), AppendError> {
        Ok(())
    }
}
