package nl.ransel.credential;

/** The badge standards Ransel reads, by the labels its reports use. */
public enum Standard {

	OB_0_5("OB0.5"), OB_1_0("OB1.0"), OB_1_1("OB1.1"), OB_2_0("OB2.0"), OB_3_0("OB3.0"), CLR_2_0("CLR2.0");

	private final String label;

	Standard(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
