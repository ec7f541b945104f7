### reviewed: no

## Showing again that it is you, before something important

fresh-title = آیا واقعاً شما هستید؟
fresh-why = این گامی مهم است. لطفاً دوباره نشان دهید که خودتان هستید، نه کسی دیگر پشت صفحهٔ شما.
fresh-kept = آنچه نوشته‌اید نگه داشته شده است. هنوز کاری انجام نشده است.
fresh-wrong = این کد درست نیست. هر کد فقط یک بار کار می‌کند؛ لطفاً منتظر کد بعدی بمانید.
fresh-leave = رها کنید و چیزی را عوض نکنید
