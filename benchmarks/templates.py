"""Words for template sentences: who did what, where and when; deeds in two wordings, a colon between."""

WHO = "the baker,the pilot,a nurse,the old miller,our teacher,the mayor,a sailor,two farmers,the smith"
DID = "sold:parted with,found:came across,repaired:mended,painted:coloured,hid:concealed,bought:paid for"
WHAT = "boat,clock,lantern,wagon,piano,ladder,carpet,violin,kettle,statue,saddle,mirror,barrel,telescope,map"
WHERE = "harbour,chapel,market,orchard,mill,station,library,bridge,tower,garden,school,quarry,tavern,barn"
WHEN = "January,February,March,April,May,June,July,August,September,October,November,December"
