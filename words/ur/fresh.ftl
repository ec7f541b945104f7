### reviewed: no

## Showing again that it is you, before something important

fresh-title = کیا یہ واقعی آپ ہیں؟
fresh-why = یہ ایک اہم قدم ہے۔ ایک بار پھر دکھائیں کہ یہ آپ ہی ہیں، آپ کی سکرین پر کوئی اور نہیں۔
fresh-kept = جو آپ نے لکھا وہ محفوظ ہے۔ ابھی کچھ نہیں کیا گیا۔
fresh-wrong = یہ کوڈ درست نہیں۔ ہر کوڈ صرف ایک بار چلتا ہے؛ اگلے کوڈ کا انتظار کریں۔
fresh-leave = رہنے دیں، کچھ نہ بدلیں
