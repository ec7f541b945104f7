import { startBrowser } from "./browser/demo.mjs";
import { choose, goOn } from "./browser/people.mjs";
const L="/work/long/look/";const A="http://localhost:8392";
const browser=await startBrowser();
const sizes={360:{width:360,height:720},1440:{width:1440,height:900}};
const errs=[];
const mk=async(opt={})=>{const c=await browser.newContext({viewport:sizes[360],...opt});c.setDefaultTimeout(40000);const p=await c.newPage();p.on("console",m=>m.type()==="error"&&errs.push(p.url()+" "+m.text()));return p;};
const shot=async(page,name,full=true)=>{await page.waitForTimeout(300);await page.screenshot({path:L+"shots/"+name+".png",fullPage:full});
  const w=await page.evaluate(()=>document.documentElement.scrollWidth+"/"+innerWidth).catch(()=>"-");console.log(name,w,page.url(),await page.title().catch(()=>""));};
const both=async(p,n)=>{for(const s of [1440,360]){await p.setViewportSize(sizes[s]);await shot(p,n+"-"+s);}};
try{
for(const lang of ["ur","en"]){ const js=lang==="en";
 const p=await mk({javaScriptEnabled:js,locale:lang});
 p.on("response",r=>{if(r.request().isNavigationRequest()&&r.request().method()==="POST")console.log(lang,"POST",new URL(r.url()).pathname,r.status(),JSON.stringify(r.headers()["retry-after"]),r.headers()["content-type"])});
 await p.goto(A+"/?lang="+lang);await both(p,"ro-home-"+lang);
 await p.goto(A+"/report/report?lang="+lang);await both(p,"ro-report-"+lang);
 await p.locator("#what_happened").fill(lang==="ur"?"میری دکان سے سلائی مشین چوری ہو گئی۔":"A sewing machine was taken.");
 await goOn(p);console.log(await p.locator("h1").innerText().catch(()=>"-"));
 await choose(p,"kind","theft");await goOn(p);
 await p.locator('[name="where.area"]').selectOption("peshawar");await p.locator('[name="where.text"]').fill("Qissa Khwani");await goOn(p);
 await choose(p,"when.day","yesterday");await goOn(p);await goOn(p);await goOn(p);
 await shot(p,"ro-tosend-"+lang+"-360");
 await goOn(p);await both(p,"ro-503-"+lang);console.log(await p.locator("body").innerText());console.log((await p.locator("main").innerHTML()));
 for(let i=0;i<14;i++){await p.keyboard.press("Tab");const d=await p.evaluate(()=>{const e=document.activeElement,s=getComputedStyle(e);return [e.tagName,(e.innerText||e.name||"").trim().slice(0,30).replace(/\n/g," "),s.outlineWidth,s.outlineColor].join(" | ")}).catch(()=>"");if(lang==="en")console.log(i,d);}
 await Promise.race([p.goBack({timeout:15000}).catch(e=>console.log("back",e.message.slice(0,80)))]);await shot(p,"ro-back-"+lang+"-360");
 // other doors
 await p.goto(A+"/follow?lang="+lang);await p.locator("#code").fill("5034 5773 4529 3652");await goOn(p);await shot(p,"ro-follow-"+lang+"-360");console.log((await p.locator("main").innerText()).slice(0,600));
 await p.goto(A+"/sign-in?lang="+lang);await shot(p,"ro-signin-"+lang+"-360");
 await p.goto(A+"/sos?lang="+lang);await shot(p,"ro-sos-"+lang+"-360");
 if(!js){await p.locator('textarea[name="text"]').fill("آگ");await Promise.all([p.waitForEvent("load"),p.locator("button.sos").click()]);await shot(p,"ro-sos-sent-"+lang+"-360");console.log(await p.locator("main").innerText());}
}
}catch(e){console.error(e)}
console.log(errs);
await browser.close();
