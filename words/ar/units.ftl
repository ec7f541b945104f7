### reviewed: no

units-nobody = لا أحد هنا يستطيع أن يجيب:
serves-region = إقليم فرعي
serves-family_desk = مكتب الأسرة والطفل
serves-province_family_desk = مكتب الأسرة والطفل في الإقليم
serves-protection_desk = مكتب السلامة
serves-province_protection_desk = مكتب السلامة في الإقليم
serves-juvenile_desk = مكتب الناشئة
serves-province_juvenile_desk = مكتب الناشئة في الإقليم
