import { readFileSync } from "node:fs";
import { startBrowser } from "./browser/demo.mjs";
import { People } from "./browser/people.mjs";
const L="/work/long/look/";const A="http://localhost:8391";
const officers = readFileSync(L+"logins.jsonl","utf8").trim().split("\n").map((l)=>JSON.parse(l));
const browser=await startBrowser();
const people=new People({address:A,officers},browser);
const sizes={360:{width:360,height:720},1440:{width:1440,height:900}};
const errs=[];
const mk=async(who,opt={})=>{const c=await browser.newContext({storageState:L+who+".json",viewport:sizes[360],...opt});c.setDefaultTimeout(40000);const p=await c.newPage();p.on("console",m=>m.type()==="error"&&errs.push(p.url()+" "+m.text()));p.on("pageerror",e=>errs.push(p.url()+" "+e.message));return p;};
const shot=async(page,name,full=true)=>{await page.waitForTimeout(300);await page.screenshot({path:L+"shots/"+name+".png",fullPage:full});
  const w=await page.evaluate(()=>document.documentElement.scrollWidth+"/"+innerWidth).catch(()=>"-");console.log(name,w);};
const go=async(p,loc)=>Promise.all([p.waitForEvent("load"),loc.click()]);
try{
const lead=await mk("lead",{viewport:sizes[1440]});const crew=await mk("crew");
const drill=readFileSync(L+"drill.txt","utf8");
// an incident of the exercise
await lead.goto(drill+"?lang=en");
await lead.locator("#play").evaluate(d=>d.open=true);
await lead.locator("#play [name=what]").selectOption("burglary");
await lead.locator("#play [name=happens]").fill("Somebody is at the back door, call me on 0300 1234567");
await lead.locator("#play [name=lat]").fill("34.198");await lead.locator("#play [name=lon]").fill("72.045");
await go(lead,lead.locator("#play button.main"));
console.log(lead.url(), (await lead.locator(".field-error, .error, .notice").allInnerTexts()).join(" / "));
await shot(lead,"drill-played-en-1440");
// dispatcher sends
const disp=await people.officer("mardan-room","dispatcher",{viewport:sizes[1440],locale:"en"});
await disp.goto(A+"/room?lang=en");await disp.waitForTimeout(2000);
const rows=await disp.locator("#queue li").evaluateAll(l=>l.map(x=>x.id+" "+x.innerText.replace(/\n/g," | ").slice(0,90)));console.log(rows);
await disp.keyboard.press("Escape");
const line=disp.locator("input[name=line], form[action='/room/line'] input[type=text], form[action='/room/line'] input:not([type=hidden])").first();
const ex=rows.find(r=>/exercise/i.test(r));const no=ex&&(ex.match(/I\d+/)||[])[0];console.log("ex",ex,no);
const real=(rows.find(r=>/^incident/.test(r)&&/nobody sent/i.test(r))||rows.find(r=>/I2661/.test(r))||"").match(/I\d+/)?.[0];console.log("real",real);
for(const [u,i] of [["X-MAR-19",no],["MAR-20",real]]){await line.fill(`/d ${u} ${i}`);await line.press("Enter");await disp.waitForTimeout(2500);console.log(u,i,(await disp.locator(".room-line, form[action='/room/line']").first().innerText()).replace(/\n/g," "), disp.url());await shot(disp,`room-sent-${u}`,false);}
for(const lang of ["ur","en"]) for(const s of [360,1440]){await crew.setViewportSize(sizes[s]);await crew.goto(A+"/field?lang="+lang);await shot(crew,`field-task-${lang}-${s}`);
 if(s===360){await crew.evaluate(()=>{const t=document.querySelectorAll("article.task");t.forEach(x=>x.querySelectorAll("details").forEach(d=>d.open=true));t[0]?.parentElement.scrollIntoView();});await shot(crew,`field-task-open-${lang}-${s}`);}}
console.log(await crew.locator("main").innerText());
await crew.setViewportSize(sizes[360]);
await crew.goto(A+"/field?lang=ur&theme=night");await shot(crew,"field-night-ur-360",false);await crew.goto(A+"/field?theme=day&lang=ur");
// measure details bottom
console.log(await crew.evaluate(()=>{const d=document.querySelector("section.field-unit > details");d.open=true;const b=[...d.querySelectorAll("button")].at(-1).getBoundingClientRect();const r=d.getBoundingClientRect();const p=document.querySelector(".panic").getBoundingClientRect(),q=document.querySelector(".panic + .quiet").getBoundingClientRect();return {gapBottom:r.bottom-b.bottom,gapTop:[...d.querySelectorAll("button")][1].getBoundingClientRect().top-[...d.querySelectorAll("button")][0].getBoundingClientRect().bottom,panicToText:q.top-p.bottom}}));
// coming on duty: officer of katlang off duty
const kat=await people.officer("katlang","desk_officer",{viewport:sizes[360],javaScriptEnabled:false});
await kat.goto(A+"/field?lang=ur");
for(let i=0;i<6;i++){const b=kat.locator("form[action$='/off-duty'] button").first();if(!await b.count())break;await kat.locator("summary").filter({hasText:/وقفہ/}).first().click();await go(kat,b);}
for(const lang of ["ur","en"]) for(const s of [360,1440]){await kat.setViewportSize(sizes[s]);await kat.goto(A+"/field?lang="+lang);await shot(kat,`field-duty-${lang}-${s}`);}
console.log(await kat.locator("main").innerText());
await kat.setViewportSize(sizes[360]);
await kat.goto(A+"/field?lang=ur");
await go(kat,kat.locator("form[action='/field/duty'] button.main"));await shot(kat,"field-onduty-ur-360");
// nobody
await kat.context().storageState({path:L+"kat.json"});
const none=await mk("lead");await none.goto(A+"/field?lang=ur");await shot(none,"field-none-ur-360");await none.goto(A+"/field?lang=en");await shot(none,"field-none-en-360");
console.log(await none.locator("main").innerText());
// note lost by refresh, no script
const ns=await mk("crew",{javaScriptEnabled:false});await ns.goto(A+"/field?lang=en");
const sum=ns.locator("article.task details summary").last();await sum.click();const ta=ns.locator("article.task textarea").first();await ta.fill("typed and lost?");
await ns.waitForTimeout(24000);console.log("after 24 s:",JSON.stringify(await ta.inputValue()), await ta.isVisible());
}catch(e){console.error(e)}
console.log(errs);
await people.leave();await browser.close();
