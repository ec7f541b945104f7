//! What does a device with a passkey do?
//!
//! An authenticator in software: it makes ES256 keys, keeps whose they are, and answers as a browser hands answers on.
//! What is wrong with it can be chosen.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_KEY: u8 = 0x40;

/// A device of one person, with at most one passkey.
#[derive(Clone)]
pub struct Authenticator {
    pub origin: String,
    pub rp: String,
    /// Whether its owner shows a finger, a face or a number.
    pub verifies: bool,
    pub count: u32,
    pub credential: Vec<u8>,
    key: SigningKey,
    owner: Vec<u8>,
}

impl Authenticator {
    pub fn new(seed: u8) -> Self {
        Self {
            origin: "http://localhost:8080".into(),
            rp: "localhost".into(),
            verifies: true,
            count: 0,
            credential: vec![seed; 32],
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            owner: Vec::new(),
        }
    }

    /// Makes its passkey for what a page asked: the answer.
    pub fn creates(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        let asked = &options["publicKey"];
        assert_eq!(asked["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
        self.owner = BASE64.decode(asked["user"]["id"].as_str().unwrap()).unwrap();
        let client = self.client("webauthn.create", asked);
        let mut data = self.data(WITH_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.credential.len()).unwrap().to_be_bytes());
        data.extend(&self.credential);
        data.extend(self.public_key());
        let mut object = vec![0xa3];
        object
            .extend([&text("fmt")[..], &text("none"), &text("attStmt"), &[0xa0], &text("authData")].concat());
        object.extend([0x58, u8::try_from(data.len()).unwrap()]);
        object.extend(data);
        let response =
            json!({ "clientDataJSON": BASE64.encode(client), "attestationObject": BASE64.encode(object) });
        self.answer(response)
    }

    /// Answers with its passkey to what a page asked.
    pub fn answers(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        let client = self.client("webauthn.get", &options["publicKey"]);
        let data = self.data(0);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client));
        let signature: Signature = self.key.sign(&signed);
        self.answer(json!({
            "clientDataJSON": BASE64.encode(client),
            "authenticatorData": BASE64.encode(data),
            "signature": BASE64.encode(signature.to_der().as_bytes()),
            "userHandle": BASE64.encode(&self.owner),
        }))
    }

    fn answer(&self, response: Value) -> String {
        let id = BASE64.encode(&self.credential);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {} })
            .to_string()
    }

    fn client(&self, does: &str, asked: &Value) -> Vec<u8> {
        json!({ "type": does, "challenge": asked["challenge"], "origin": self.origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    fn data(&mut self, more: u8) -> Vec<u8> {
        let mut data = Sha256::digest(&self.rp).to_vec();
        data.push(PRESENT | more | if self.verifies { VERIFIED } else { 0 });
        data.extend(self.count.to_be_bytes());
        data
    }

    /// The public key as COSE writes it: EC2, ES256, P-256, x, y.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20][..], x, &[0x22, 0x58, 0x20], y]
            .concat()
    }
}

/// A short text as CBOR.
fn text(text: &str) -> Vec<u8> {
    let mut bytes = vec![0x60 + u8::try_from(text.len()).unwrap()];
    bytes.extend(text.as_bytes());
    bytes
}
