//! Does the force's own sign-in say who this is?
//!
//! OpenID Connect, the code flow with PKCE. What is remembered between leaving for the provider and coming back is
//! sealed in a cookie that lasts minutes, so that an answer counts in the browser that asked, once, for what it was
//! asked for. The token is verified: signature, issuer, audience, end, nonce.
//!
//! Invariant: nobody gets an account by it. It opens the one that was linked with what the provider calls the person.
//! Invariant: a provider that is gone, slow or wrong keeps nobody from the other ways in.
//! Not here: what a session may do (`gate`, `by_openid`), who links whom (`core::decide::account`, `pages`).

mod claims;
mod provider;
mod setup;

pub use setup::OpenidSettings;

use super::asked::Asked;
use amanat_core::values::Moment;
use amanat_record::sessions::SESSION_LASTS;
use claims::{CLOCKS_DIFFER, Claims};
use futures::future::BoxFuture;
use openidconnect::{
    AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken, EndSessionUrl,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest, LanguageTag, LogoutRequest, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, PostLogoutRedirectUrl, ProviderMetadataWithLogout, RedirectUrl,
    RequestTokenError, Scope, SignatureVerificationError, TokenResponse,
    core::{
        CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken,
        CoreJwsSigningAlgorithm as Alg, CoreTokenResponse,
    },
};
use provider::{Answered, Provider, causes};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    borrow::Cow,
    time::{Duration, SystemTime},
};
use subtle::ConstantTimeEq;
use tokio::sync::Semaphore;
use url::Url;

/// Where the provider sends a browser back to.
pub const BACK: &str = "/sign-in/openid/back";
/// Answers that are verified at a time; the next is asked to come again.
const MAX_AT_ONCE: usize = 16;
/// The longest way to go on to, in bytes; a longer one leads to the first page.
const MAX_NEXT_BYTES: usize = 512;
/// Signatures that are made with a key of which the provider alone has the private half.
const SIGNATURES: [Alg; 9] = [
    Alg::RsaSsaPkcs1V15Sha256,
    Alg::RsaSsaPkcs1V15Sha384,
    Alg::RsaSsaPkcs1V15Sha512,
    Alg::RsaSsaPssSha256,
    Alg::RsaSsaPssSha384,
    Alg::RsaSsaPssSha512,
    Alg::EcdsaP256Sha256,
    Alg::EcdsaP384Sha384,
    Alg::EdDsa,
];

/// What somebody wants by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wish {
    /// To come in, and go on there.
    Enter(String),
    /// That it opens their account from now on; in this session.
    Link(String),
    /// To show again who they are; in this session.
    Again(String),
}

impl Wish {
    /// How a session is named in a wish: nothing that opens it.
    pub fn holder(token: &str) -> String {
        let digest: [u8; 32] = Sha256::digest(format!("amanat.openid.v1\0{token}")).into();
        digest.iter().map(|b| format!("{b:02x}")).collect()
    }
}

/// Where to go, and what the browser keeps meanwhile.
pub struct Begun {
    /// The provider's page.
    pub to: Url,
    /// For the cookie.
    pub kept: String,
}

/// With what the provider sent the browser back.
#[derive(Clone, Default, Deserialize)]
pub struct Answer {
    #[serde(default)]
    code: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    iss: Option<String>,
    #[serde(default)]
    error: Option<String>,
}

/// What the provider says.
pub struct Said {
    /// What was wished.
    pub wish: Wish,
    /// What it calls the person.
    pub name: String,
    /// The same, together with who says it: what an account is linked with.
    pub subject: String,
    /// When a second factor was shown there.
    pub second_factor: Option<Moment>,
}

/// Why nobody is known by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSaid {
    /// The provider does not answer.
    Gone,
    /// Too long ago, in another browser, or used.
    Old,
    /// The person or the provider said no.
    Refused,
    /// What it said does not hold.
    Wrong,
    /// Too many at once.
    Busy,
}

/// What the browser keeps, sealed.
#[derive(Serialize, Deserialize)]
struct Going {
    wish: Wish,
    state: String,
    nonce: String,
    verifier: String,
    at: Moment,
}

/// The force's own sign-in.
pub struct Openid {
    settings: OpenidSettings,
    secret: Option<ClientSecret>,
    back: RedirectUrl,
    door: PostLogoutRedirectUrl,
    provider: Provider,
    asked: Asked,
    turns: Semaphore,
}

impl Openid {
    /// As the settings say, for an installation at this address.
    pub fn new(settings: &OpenidSettings, address: &str) -> anyhow::Result<Self> {
        settings.check()?;
        let address = address.trim_end_matches('/');
        Ok(Self {
            settings: settings.clone(),
            secret: settings.secret()?.map(ClientSecret::new),
            back: RedirectUrl::new(format!("{address}{BACK}"))?,
            door: PostLogoutRedirectUrl::new(format!("{address}/sign-in"))?,
            provider: Provider::new(settings)?,
            asked: Asked::draw()?,
            turns: Semaphore::new(MAX_AT_ONCE),
        })
    }

    /// Seals what waits for our own second factor.
    pub(super) fn asked(&self) -> &Asked {
        &self.asked
    }

    /// What the settings say.
    pub fn settings(&self) -> &OpenidSettings {
        &self.settings
    }

    /// With what an account is linked: who says it, by which claim, and whom they mean.
    pub fn subject(&self, name: &str) -> String {
        format!("{} {} {}", self.settings.issuer, self.settings.subject, name.trim())
    }

    /// What the provider calls whom an account is linked with; nothing where another one was meant.
    pub fn name_in<'a>(&self, subject: &'a str) -> Option<&'a str> {
        subject.strip_prefix(&self.subject("")).filter(|name| !name.is_empty())
    }

    /// Begins: where the browser goes, in a language that the provider may have too.
    pub async fn begin(&self, wish: Wish, language: &str, now: Moment) -> Result<Begun, NotSaid> {
        let _turn = self.turns.try_acquire().map_err(|_| NotSaid::Busy)?;
        let about = self.provider.about(now).await.map_err(|e| gone(&e))?;
        let client = self.client(&about).set_redirect_uri(self.back.clone());
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let lasts = Duration::from_millis(SESSION_LASTS.millis().unsigned_abs());
        let mut asks = client
            .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
            .set_pkce_challenge(challenge)
            .set_max_age(lasts)
            .add_scopes(self.settings.scopes.iter().cloned().map(Scope::new))
            .add_ui_locale(LanguageTag::new(language.to_owned()));
        if self.settings.ask_each_time || matches!(wish, Wish::Again(_)) {
            asks = asks.add_prompt(CoreAuthPrompt::Login);
        }
        let (to, state, nonce) = asks.url();
        let wish = match wish {
            Wish::Enter(next) if next.len() > MAX_NEXT_BYTES => Wish::Enter(String::new()),
            wish => wish,
        };
        let (state, nonce) = (state.secret().clone(), nonce.secret().clone());
        let going = Going { wish, state, nonce, verifier: verifier.into_secret(), at: now };
        let kept = self.asked.seal(going, &bound_to(), now).map_err(|e| gone(&e))?;
        Ok(Begun { to, kept })
    }

    /// Ends: whom the provider means, if what it sent holds.
    pub async fn end(&self, kept: &str, answer: &Answer, now: Moment) -> Result<Said, NotSaid> {
        let (once, going) = self.asked.open::<Going>(kept, &bound_to(), now).ok_or(NotSaid::Old)?;
        if !bool::from(going.state.as_bytes().ct_eq(answer.state.as_bytes())) {
            return Err(NotSaid::Old);
        }
        // Another provider's answer, sent here by a trick, says whose it is (RFC 9207).
        if answer.iss.as_ref().is_some_and(|iss| *iss != self.settings.issuer) {
            return Err(NotSaid::Wrong);
        }
        if !self.asked.use_up(once, now) {
            return Err(NotSaid::Old);
        }
        if answer.error.is_some() || answer.code.is_empty() {
            return Err(NotSaid::Refused);
        }
        let _turn = self.turns.try_acquire().map_err(|_| NotSaid::Busy)?;
        let token = self.token(&answer.code, &going, now).await?;
        let claims = Claims::of_verified(&token).ok_or(NotSaid::Wrong)?;
        self.is_in_time(&claims, &going, now)?;
        let name = claims.name(&self.settings).ok_or_else(|| wrong("it does not name the person"))?;
        let second_factor = claims.second_factor(&self.settings, now);
        Ok(Said { wish: going.wish, subject: self.subject(&name), name, second_factor })
    }

    /// Where somebody signs out there too, if it has such a page.
    pub async fn way_out(&self, now: Moment) -> Option<Url> {
        let about = self.provider.about(now).await.ok()?;
        let end: EndSessionUrl = about.additional_metadata().end_session_endpoint.clone()?;
        let asks = LogoutRequest::from(end)
            .set_client_id(ClientId::new(self.settings.client_id.clone()))
            .set_post_logout_redirect_uri(self.door.clone());
        Some(asks.http_get_url())
    }

    /// The verified token, as it was written.
    async fn token(&self, code: &str, going: &Going, now: Moment) -> Result<String, NotSaid> {
        let about = self.provider.about(now).await.map_err(|e| gone(&e))?;
        let client = self.client(&about).set_redirect_uri(self.back.clone());
        let verifier = PkceCodeVerifier::new(going.verifier.clone());
        let answer =
            exchanged(client, AuthorizationCode::new(code.to_owned()), verifier, self.provider.asks())
                .await?;
        let token = answer.id_token().ok_or_else(|| wrong("there is no token of who it is"))?;
        match self.holds(token, &about, &going.nonce, now) {
            Err(ClaimsVerificationError::SignatureVerification(
                SignatureVerificationError::NoMatchingKey | SignatureVerificationError::CryptoError(_),
            )) => {
                let about = self.provider.about_anew(now).await.map_err(|e| gone(&e))?;
                self.holds(token, &about, &going.nonce, now).map_err(|e| wrong(&kind_of(&e)))?;
            }
            held => held.map_err(|e| wrong(&kind_of(&e)))?,
        }
        Ok(token.to_string())
    }

    fn holds(
        &self,
        token: &CoreIdToken,
        about: &ProviderMetadataWithLogout,
        nonce: &str,
        now: Moment,
    ) -> Result<(), ClaimsVerificationError> {
        let client = self.client(about);
        let since = Duration::from_millis(now.millis().unsigned_abs());
        let verifier = client
            .id_token_verifier()
            .set_allowed_algs(SIGNATURES)
            .set_time_fn(move || (SystemTime::UNIX_EPOCH + since).into());
        token.claims(&verifier, &Nonce::new(nonce.to_owned())).map(drop)
    }

    /// Whether the person showed it lately enough who they are.
    fn is_in_time(&self, claims: &Claims, going: &Going, now: Moment) -> Result<(), NotSaid> {
        let oldest = match going.wish {
            // Asked just now, because an old session is not enough.
            Wish::Again(_) => going.at - CLOCKS_DIFFER,
            _ => now - SESSION_LASTS - CLOCKS_DIFFER,
        };
        match (claims.shown(), &going.wish) {
            (Some(shown), _) if shown >= oldest => Ok(()),
            (None, Wish::Enter(_) | Wish::Link(_)) => Ok(()),
            _ => Err(wrong("the person showed it too long ago who they are")),
        }
    }
}

/// A client that knows where the provider's page is, and perhaps where its tokens are.
type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Openid {
    fn client(&self, about: &ProviderMetadataWithLogout) -> Client {
        let id = ClientId::new(self.settings.client_id.clone());
        let client = CoreClient::from_provider_metadata(about.clone(), id, self.secret.clone());
        // Where it says nothing, the standard says: in the header.
        let ways = about.token_endpoint_auth_methods_supported();
        let in_body = ways.is_some_and(|ways| {
            !ways.contains(&CoreClientAuthMethod::ClientSecretBasic)
                && ways.contains(&CoreClientAuthMethod::ClientSecretPost)
        });
        client.set_auth_type(if in_body { AuthType::RequestBody } else { AuthType::BasicAuth })
    }
}

/// A code against its tokens. Boxed: the library's own future is not known to be sent between threads.
fn exchanged(
    client: Client,
    code: AuthorizationCode,
    verifier: PkceCodeVerifier,
    asks: impl Fn(HttpRequest) -> Answered + Send + Sync + 'static,
) -> BoxFuture<'static, Result<CoreTokenResponse, NotSaid>> {
    Box::pin(async move {
        let request = client.exchange_code(code).map_err(|e| wrong(&causes(&e)))?;
        let answer = request.set_pkce_verifier(verifier).request_async(&asks).await;
        answer.map_err(|error| match error {
            RequestTokenError::Request(cause) => gone(&anyhow::anyhow!("{}", causes(&cause))),
            // What the provider writes beside its word for it is not ours to log.
            RequestTokenError::ServerResponse(no) => wrong(&format!("it answered {:?}", no.error())),
            _ => wrong("its answer is no token"),
        })
    })
}

fn bound_to() -> [u8; 32] {
    Sha256::digest(b"amanat.openid.v1").into()
}

fn gone(cause: &anyhow::Error) -> NotSaid {
    tracing::warn!("the force's own sign-in does not answer: {cause:#}");
    NotSaid::Gone
}

fn wrong(why: &str) -> NotSaid {
    tracing::warn!("the force's own sign-in was not believed: {why}");
    NotSaid::Wrong
}

/// What does not hold, without what the token says.
fn kind_of(error: &ClaimsVerificationError) -> Cow<'static, str> {
    match error {
        ClaimsVerificationError::Expired(_) => "the token is too old".into(),
        ClaimsVerificationError::InvalidAudience(_) => "the token is for another".into(),
        ClaimsVerificationError::InvalidIssuer(_) => "the token is another's".into(),
        ClaimsVerificationError::InvalidNonce(_) => "the token is for another browser".into(),
        ClaimsVerificationError::SignatureVerification(cause) => format!("its signature: {cause}").into(),
        _ => "the token does not hold".into(),
    }
}
