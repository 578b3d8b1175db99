// ex3-codes
var codes = StringColumn.create("pref_code");
for (int code : office.intColumn("code")) {
    codes.append(String.valueOf(code));
}
