package nl.ransel.share;

class InMemorySharesTest extends SharesContract {

	private final Shares shares = new InMemoryShares();

	@Override
	Shares shares() {
		return this.shares;
	}

}
