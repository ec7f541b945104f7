import { readFileSync } from "node:fs";
import { startBrowser } from "./browser/demo.mjs";
import { People, enter } from "./browser/people.mjs";
const L="/work/long/look/";const A="http://localhost:8392";
const officers = readFileSync(L+"logins.jsonl","utf8").trim().split("\n").map((l)=>JSON.parse(l));
const browser=await startBrowser();
const people=new People({address:A,officers},browser);
const shot=async(page,name,full=true)=>{await page.waitForTimeout(300);await page.screenshot({path:L+"shots/"+name+".png",fullPage:full});};
const p0=await people.somebody({viewport:{width:360,height:720},locale:"en"});
// follow: press 'no'
await p0.goto(A+"/follow?lang=en");await p0.locator("#code").fill("5034 5773 4529 3652");await Promise.all([p0.waitForEvent("load"),p0.locator("p.actions button.main").first().click()]);
const r=p0.waitForEvent("response",x=>x.request().method()==="POST");
await Promise.all([p0.waitForEvent("load"),p0.locator('button[name="solved"][value="no"]').click()]);console.log("solved no",(await r).status(),p0.url());await shot(p0,"ro-solved-en-360");console.log(await p0.locator("main").innerText());
await p0.goto(A+"/");console.log("home text has read-only word?",/read.only|cannot take|closed|frozen/i.test(await p0.locator("body").innerText()));
try{const p=await people.officer("mardan-room","dispatcher",{viewport:{width:360,height:720},locale:"ur"});
await p.goto(A+"/room?lang=ur");await p.waitForTimeout(1500);console.log(p.url(),await p.locator("#queue li").evaluateAll(l=>l.map(x=>x.innerText.replace(/\n+/g," | ").slice(0,90))));await shot(p,"ro-room-ur-360",false);
}catch(e){console.error(String(e).slice(0,400));const ps=browser.contexts().at(-1).pages();for(const q of ps){console.log(q.url(),(await q.locator("main").innerText()).slice(0,400));await shot(q,"ro-signin-after");}}
try{const c=await people.officer("mardan-city","desk_officer",{viewport:{width:360,height:720},locale:"ur"});
await c.goto(A+"/field?lang=ur");const q=c.waitForEvent("response",x=>x.request().method()==="POST");
await Promise.all([c.waitForEvent("load"),c.locator("form[action$='/emergency'] button").last().click()]);console.log("danger",(await q).status(),c.url());await shot(c,"ro-danger-ur-360");console.log(await c.locator("body").innerText());}catch(e){console.error(String(e).slice(0,300))}
await browser.close();
