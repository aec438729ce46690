package org.suyuan.api.seed;

import java.util.List;

/**
 * Something personal that is sent to the catalogue.
 *
 * @param seed as it is sent
 * @param secrets the parts of it of which none may be found afterwards
 */
record Needle(String seed, List<String> secrets) {
    /**
     * Such as can be told from other text, by their form or by a word before them: no place may keep them. All are
     * invented; identity and card numbers have right check digits.
     */
    static final List<Needle> ANNOUNCED = List.of(
            // identity numbers
            whole("330106197805120176"),
            whole("32050219660710006X"),
            whole("５１０１０７１９８５１１０３４２９３"),
            of("身份证号：440305199202267581", "440305199202267581"),
            whole("330106780512017"),
            of("持卡人身份证件号码为 810000199408230021", "810000199408230021"),
            // telephones
            whole("13957106288"),
            of("+86 186-0571-4429", "186-0571-4429"),
            of("0571-88236471", "88236471"),
            of("紧急联系人电话：85193362", "85193362"),
            of("联系电话：86650917、86650928，传真见附件", "86650917", "86650928"),
            // bank cards
            whole("6222021200417392847"),
            of("4319 4028 6315 5079", "4319 4028", "6315 5079"),
            whole("371449635398431"),
            of("患者本人银行卡号：6217990030071", "6217990030071"),
            // record numbers behind longer labels
            of("病人住院号：ZY20083917", "ZY20083917"),
            of("申请人护照号码：E83174629", "E83174629"),
            of("patient_medical_record_number: MR-4471902", "4471902"),
            of("病历号：B0077123，B0077124；C0077125", "B0077123", "B0077124", "C0077125"),
            // names behind a label
            of("姓名：司徒望舒", "司徒望舒"),
            of("patient_name = '诸葛听雨'", "诸葛听雨"),
            of("患者：南宫问天、公孙若兰、令狐采薇", "南宫问天", "公孙若兰", "令狐采薇"),
            of("patient_name IN ('赫连破晓', '慕容清夜')", "赫连破晓", "慕容清夜"),
            of("患者姓名（上官凌霄）", "上官凌霄"),
            of("https://his/q?%E5%A7%93%E5%90%8D=%E5%AE%87%E6%96%87%E6%B5%85%E6%BA%AA", "宇文浅溪"),
            of("病人姓名：沈墨白,韩霜序,顾长离", "沈墨白", "韩霜序", "顾长离"),
            of("Patient: Wolfgang Ziegelmann", "Ziegelmann"),
            of("patient names: Brunhilde Achternbusch, Kunigunde Osterwald", "Achternbusch", "Osterwald"),
            // credentials
            of("jdbc:mysql://root:Kupferkessel9@his:3306/emr", "Kupferkessel9"),
            of("jdbc:oracle:thin:scott/Zinnbecher7@his:1521:emr", "Zinnbecher7"),
            of("jdbc:sqlserver://his;user=sa;password=Messingknopf5;encrypt=true", "Messingknopf5"),
            of("https://his/api?access_token=Bleikugel3Bleikugel3", "Bleikugel3"),
            of("Authorization: Basic TmlldGU4Ok5pZXRlOA==", "TmlldGU4Ok5pZXRlOA"));

    /** Names that nothing announces: kept nowhere but where the place itself does not tell that it holds a person. */
    static final List<Needle> BARE = List.of(whole("夏侯惊鸿"), whole("端木青崖"));

    private static Needle whole(String seed) {
        return new Needle(seed, List.of(seed));
    }

    private static Needle of(String seed, String... secrets) {
        return new Needle(seed, List.of(secrets));
    }
}
