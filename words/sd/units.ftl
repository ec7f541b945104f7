### reviewed: no

units-nobody = هتي ڪو به جواب نٿو ڏئي سگهي:
serves-region = ريجن
serves-family_desk = خاندان ۽ ٻارن جي ڊيسڪ
serves-province_family_desk = صوبي جي خاندان ۽ ٻارن جي ڊيسڪ
serves-protection_desk = تحفظ ڊيسڪ
serves-province_protection_desk = صوبي جي تحفظ ڊيسڪ
serves-juvenile_desk = نوجوان ڊيسڪ
serves-province_juvenile_desk = صوبي جي نوجوان ڊيسڪ
