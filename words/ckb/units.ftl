### reviewed: no

units-nobody = لێرە کەس ناتوانێت وەڵام بداتەوە:
serves-region = هەرێم
serves-family_desk = نووسینگەی خێزان و منداڵ
serves-province_family_desk = نووسینگەی خێزان و منداڵی پارێزگا
serves-protection_desk = نووسینگەی سەلامەتی
serves-province_protection_desk = نووسینگەی سەلامەتی پارێزگا
serves-juvenile_desk = نووسینگەی مێردمنداڵان
serves-province_juvenile_desk = نووسینگەی مێردمنداڵانی پارێزگا
