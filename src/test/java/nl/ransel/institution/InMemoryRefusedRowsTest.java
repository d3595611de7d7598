package nl.ransel.institution;

class InMemoryRefusedRowsTest extends RefusedRowsContract {

	private final RefusedRows rows = new InMemoryRefusedRows();

	@Override
	RefusedRows rows() {
		return this.rows;
	}

}
