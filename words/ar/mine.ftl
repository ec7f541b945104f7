### reviewed: no

## What guests of the house brought

nav-mine = قضاياي
mine-help = ما جئت به وما صار إليه. لا يراه إلا أنت ومن يعملون عليه.
mine-none = لم تأتِ بشيء بعد.
mine-none-help = ما تبلّغ عنه وأنت داخل يظهر هنا.
mine-all = كل قضاياي
mine-reports-as = أنت داخل بصفة ضيف. سيكون هذا البلاغ لك: تجده تحت «قضاياي».
