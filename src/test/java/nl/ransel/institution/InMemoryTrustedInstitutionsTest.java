package nl.ransel.institution;

class InMemoryTrustedInstitutionsTest extends TrustedInstitutionsContract {

	private final TrustedInstitutions trusted = new InMemoryTrustedInstitutions();

	@Override
	TrustedInstitutions trusted() {
		return this.trusted;
	}

}
