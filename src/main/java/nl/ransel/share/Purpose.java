package nl.ransel.share;

/**
 * What a share is for, in words the reader gets to see. A short list and no free text:
 * what the learner writes for themselves is the label, which the reader never sees.
 */
enum Purpose {

	JOB, INTERNSHIP, ADMISSION, EXEMPTION, ASSESSMENT, OTHER

}
