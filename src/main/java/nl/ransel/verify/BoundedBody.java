package nl.ransel.verify;

import java.io.ByteArrayOutputStream;

import nl.ransel.kernel.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Reads a request's body, and no further than it may be long. Copies and lets go of each
 * part as it comes: joining with a limit releases a part twice when the limit is passed,
 * and then the connection breaks before the answer.
 */
public final class BoundedBody {

	private BoundedBody() {
	}

	/**
	 * @param most how many bytes it may hold
	 * @param tooLarge code of the {@link Problem} when it holds more
	 * @return the bytes, or empty when there are none
	 */
	public static Mono<byte[]> read(Flux<DataBuffer> body, int most, String tooLarge) {
		return body.reduceWith(ByteArrayOutputStream::new, (whole, part) -> append(whole, copied(part), most, tooLarge))
			.map(ByteArrayOutputStream::toByteArray)
			.filter((bytes) -> bytes.length > 0);
	}

	private static ByteArrayOutputStream append(ByteArrayOutputStream whole, byte[] part, int most, String tooLarge) {
		if (whole.size() + part.length > most) {
			throw new Problem(Problem.Kind.TOO_LARGE, tooLarge);
		}
		whole.writeBytes(part);
		return whole;
	}

	/** The bytes of a part, which is then let go of. */
	public static byte[] copied(DataBuffer part) {
		byte[] bytes = new byte[part.readableByteCount()];
		part.read(bytes);
		DataBufferUtils.release(part);
		return bytes;
	}

}
