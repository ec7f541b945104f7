### reviewed: no

units-nobody = دلته هېڅوک ځواب نه شي ورکولای:
serves-region = حوزه
serves-family_desk = د کورنۍ او ماشوم څانګه
serves-province_family_desk = د ولایت د کورنۍ او ماشوم څانګه
serves-protection_desk = د خونديتوب څانګه
serves-province_protection_desk = د ولایت د خونديتوب څانګه
serves-juvenile_desk = د تنکیو ځوانانو څانګه
serves-province_juvenile_desk = د ولایت د تنکیو ځوانانو څانګه
