package io.tidu.internal.sample;

/** Names that nobody took from a register, and that say so. */
final class Names {
    private static final String FIRST = "云溪岚青澄明知远景和星禾晨朗松竹鹿鹭汀洲湖川岭麓枫桐梧柏雁鸿清沐芷兰蘅若砚棠棣霁煦昀曜珩瑾璟琅珂玥";
    private static final String SECOND = "行舟川野岸石桥渡原屿汐泽润宁康达信诚创新越飞腾跃启源基合众联智慧华光辉晖映泰瑞祥盛荣昌茂林森木禾田";

    private static final String[] TRADE = {"商贸", "贸易", "供应链管理", "餐饮管理", "物业服务", "建筑劳务", "物流"};
    private static final String[] WORKSHOP = {"五金", "木业", "服饰", "包装", "塑业", "家具", "纺织", "印刷", "金属制品", "食品"};
    private static final String[] TECHNOLOGY = {
        "新材料", "精密机械", "电子科技", "智能装备", "新能源", "生物科技", "半导体", "光电科技", "医疗器械", "环保科技", "自动化", "传感技术"
    };
    private static final String[] SOFTWARE = {"软件", "信息技术", "数据技术", "检测技术", "工业设计", "物联网技术"};
    private static final String[] INSTITUTION = {"产业技术研究院", "技术研究院", "协同创新研究院"};
    private static final String[] INCUBATOR = {"科技孵化器", "众创空间管理", "创业服务"};

    private Names() {}

    static String of(Firm firm, Draw draw) {
        String[] trades = switch (firm.kind()) {
            case TRADE -> TRADE;
            case WORKSHOP -> WORKSHOP;
            case TECHNOLOGY -> TECHNOLOGY;
            case SOFTWARE -> SOFTWARE;
            case INSTITUTION -> INSTITUTION;
            case INCUBATOR -> INCUBATOR;
        };
        String form = firm.size() > 50_000_000_000L && draw.chance(400) ? "股份有限公司" : "有限公司";
        String word = FIRST.charAt(draw.below(FIRST.length())) + "" + SECOND.charAt(draw.below(SECOND.length()));
        return word + trades[draw.below(trades.length)] + form + "（虚构 fictional）";
    }
}
