### reviewed: no

units-nobody = یہاں کوئی جواب نہیں دے سکتا:
serves-region = ریجن
serves-family_desk = خاندان و اطفال ڈیسک
serves-province_family_desk = صوبائی خاندان و اطفال ڈیسک
serves-protection_desk = تحفظ ڈیسک
serves-province_protection_desk = صوبائی تحفظ ڈیسک
serves-juvenile_desk = نو عمر ڈیسک
serves-province_juvenile_desk = صوبائی نو عمر ڈیسک
