package nl.ransel.demo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;

/**
 * A unique index that also leads queries which ask for more than its own fields: it finds
 * the document, and the collection holds it against the rest.
 */
class LedUniqueIndex extends Index<Object> {

	private final Index<Object> index;

	LedUniqueIndex(Index<Object> index, boolean sparse) {
		super(index.getName(), index.getKeys(), sparse);
		this.index = index;
	}

	@Override
	public boolean canHandle(Document query) {
		return this.index.canHandle(query) || this.index.canHandle(own(query));
	}

	@Override
	public Iterable<Object> getPositions(Document query) {
		return this.index.getPositions(this.index.canHandle(query) ? query : own(query));
	}

	/** What the query says about the fields of this index. */
	private Document own(Document query) {
		Document own = new Document();
		for (String key : keys()) {
			if (query.containsKey(key)) {
				own.append(key, query.get(key));
			}
		}
		return own;
	}

	@Override
	public boolean hasSameOptions(Index<?> other) {
		return (other instanceof LedUniqueIndex led) ? this.index.hasSameOptions(led.index)
				: this.index.hasSameOptions(other);
	}

	@Override
	public Object getPosition(Document document) {
		return this.index.getPosition(document);
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Object> collection) {
		this.index.checkAdd(document, collection);
	}

	@Override
	public void add(Document document, Object position, MongoCollection<Object> collection) {
		this.index.add(document, position, collection);
	}

	@Override
	public Object remove(Document document) {
		return this.index.remove(document);
	}

	@Override
	public long getCount() {
		return this.index.getCount();
	}

	@Override
	public boolean isEmpty() {
		return this.index.isEmpty();
	}

	@Override
	public long getDataSize() {
		return this.index.getDataSize();
	}

	@Override
	public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
		this.index.checkUpdate(before, after, collection);
	}

	@Override
	public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
		this.index.updateInPlace(before, after, position, collection);
	}

	@Override
	public void drop() {
		this.index.drop();
	}

	@Override
	public boolean isUnique() {
		return true;
	}

	@Override
	public Document toIndexDescription() {
		return this.index.toIndexDescription();
	}

}
