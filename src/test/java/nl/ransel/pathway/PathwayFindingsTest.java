package nl.ransel.pathway;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathwayFindingsTest {

	private static final String KASSA = "{\"id\":\"kassa\",\"title\":{\"nl\":\"Kassa\"},\"metBy\":[{\"tag\":\"kassa\"}]}";

	@Test
	void aWholePathwayHasNone() {
		assertThat(PathwayFindings.of(draft("{\"id\":\"alles\",\"allOf\":[" + KASSA + "]}"))).isEmpty();
	}

	@Test
	void anEmptyDraftLacksATitleAndSomethingToEarn() {
		assertThat(codes("{}")).containsExactly("title", "group-empty");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"/requirement/allOf/0 | requirement-title | {\"id\":\"a\",\"metBy\":[{\"tag\":\"x\"}]}",
			"/requirement/allOf/0 | badge-empty | {\"id\":\"a\",\"title\":{\"nl\":\"A\"},\"metBy\":[]}",
			"/requirement/allOf/0/metBy/0 | criterion | {\"id\":\"a\",\"title\":{\"nl\":\"A\"},\"metBy\":[{\"framework\":\"F\"}]}",
			"/requirement/allOf/0 | level-unknown | {\"id\":\"a\",\"title\":{\"nl\":\"A\"},\"metBy\":[{\"tag\":\"x\"}],\"minimumLevel\":\"hoog\"}",
			"/requirement/allOf/0/earn/0/url | earn-url | {\"id\":\"a\",\"title\":{\"nl\":\"A\"},\"metBy\":[{\"tag\":\"x\"}],\"earn\":[{\"title\":{\"nl\":\"C\"},\"url\":\"http://x.example\"}]}",
			"/requirement/allOf/0/earn/0/title | earn-title | {\"id\":\"a\",\"title\":{\"nl\":\"A\"},\"metBy\":[{\"tag\":\"x\"}],\"earn\":[{\"url\":\"https://x.example\"}]}",
			"/requirement/allOf/0/description | description | {\"id\":\"a\",\"title\":{\"nl\":\"A\"},\"description\":{\"en\":\"A\"},\"metBy\":[{\"tag\":\"x\"}]}",
			"/requirement/allOf/0 | group-empty | {\"id\":\"a\",\"title\":{\"nl\":\"A\"},\"someOf\":[],\"count\":1}",
			"/requirement/allOf/0 | group-count | {\"id\":\"a\",\"title\":{\"nl\":\"A\"},\"someOf\":[{\"id\":\"b\",\"title\":{\"nl\":\"B\"},\"metBy\":[{\"tag\":\"x\"}]}],\"count\":2}",
			"/requirement/allOf/0 | id-twice | {\"id\":\"alles\",\"title\":{\"nl\":\"A\"},\"metBy\":[{\"tag\":\"x\"}]}" })
	void eachNamesItsPlace(String place, String code, String part) {
		assertThat(PathwayFindings.of(draft("{\"id\":\"alles\",\"allOf\":[" + part + "]}")))
			.extracting(PathwayFinding::place, PathwayFinding::code)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(place, code));
	}

	@Test
	void whatNoFormCanSayIsFoundByTheSchema() {
		List<PathwayFinding> found = PathwayFindings.of(draft("{\"id\":\"alles\",\"allOf\":[" + KASSA + "]}")
			.replace("\"version\":1", "\"version\":1,\"colour\":\"red\""));
		assertThat(found).hasSize(1);
		assertThat(found.get(0).code()).isEqualTo("schema");
		assertThat(found.get(0).arguments().toString()).contains("colour");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"levels\":{\"a\":1}}", "{\"levels\":[null]}", "{\"levels\":\"a\"}", "{\"title\":[1]}",
			"{\"picture\":{\"a\":1}}", "{\"requirement\":null}", "{\"requirement\":[1]}",
			"{\"requirement\":{\"allOf\":{\"a\":1}}}", "{\"requirement\":{\"allOf\":[null,[],1]}}",
			"{\"requirement\":{\"someOf\":[1],\"count\":{\"a\":1}}}",
			"{\"requirement\":{\"someOf\":[1],\"count\":1.5}}",
			"{\"requirement\":{\"someOf\":[1],\"count\":99999999999}}", "{\"requirement\":{\"metBy\":{\"a\":1}}}",
			"{\"requirement\":{\"metBy\":[[1]],\"minimumLevel\":[],\"earn\":{\"a\":1},\"id\":{},\"description\":[]}}" })
	void aDraftOfAnotherShapeIsUnfinishedAndBreaksNothing(String draft) {
		assertThat(PathwayFindings.of(draft)).isNotEmpty();
	}

	@Test
	void aTreeThatGoesTooDeepIsNotFollowedToItsEnd() {
		String deep = KASSA;
		for (int at = 0; at < 200; at++) {
			deep = "{\"id\":\"g" + at + "\",\"title\":{\"nl\":\"G\"},\"allOf\":[" + deep + "]}";
		}
		assertThat(PathwayFindings.of(draft(deep))).extracting(PathwayFinding::code).containsExactly("too-deep");
	}

	private static List<String> codes(String draft) {
		return PathwayFindings.of(draft).stream().map(PathwayFinding::code).toList();
	}

	private static String draft(String requirement) {
		return "{\"id\":\"winkel\",\"version\":1,\"title\":{\"nl\":\"Winkel\"},\"publisher\":{\"name\":\"School\"},"
				+ "\"requirement\":" + requirement + "}";
	}

}
