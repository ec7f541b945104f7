### reviewed: no

units-nobody = Nobody here can answer:
serves-region = Region
serves-family_desk = Family and child desk
serves-province_family_desk = Family and child desk of the province
serves-protection_desk = Safety desk
serves-province_protection_desk = Safety desk of the province
serves-juvenile_desk = Young people’s desk
serves-province_juvenile_desk = Young people’s desk of the province
