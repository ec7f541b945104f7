//! Who signs certificates in these stories?

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};

pub type Authority = CertifiedIssuer<'static, KeyPair>;

pub fn authority() -> Authority {
    let mut params = CertificateParams::new(Vec::<String>::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// A certificate of this authority, and its key.
pub struct Signed {
    pub certificate: rcgen::Certificate,
    pub key: KeyPair,
}

/// For servers and addresses of these names; whoever has an account by a certificate has it by this common name.
pub fn signed(by: &Authority, names: &[&str], common_name: Option<&str>) -> Signed {
    let key = KeyPair::generate().unwrap();
    let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    if let Some(name) = common_name {
        params.distinguished_name.push(DnType::CommonName, name);
    }
    Signed { certificate: params.signed_by(&key, by).unwrap(), key }
}
