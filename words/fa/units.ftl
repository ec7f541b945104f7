### reviewed: no

units-nobody = اینجا کسی نمی‌تواند پاسخ بدهد:
serves-region = حوزه
serves-family_desk = میز خانواده و کودک
serves-province_family_desk = میز خانواده و کودک استان
serves-protection_desk = میز ایمنی
serves-province_protection_desk = میز ایمنی استان
serves-juvenile_desk = میز نوجوانان
serves-province_juvenile_desk = میز نوجوانان استان
