package nl.ransel.institution;

class InMemoryAwardsTest extends AwardsContract {

	private final Awards awards = new InMemoryAwards();

	@Override
	Awards awards() {
		return this.awards;
	}

}
