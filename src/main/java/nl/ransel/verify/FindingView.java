package nl.ransel.verify;

/** The answer of the public door: a report, or where to look further. */
sealed interface FindingView permits ReportView, LeadsView {

}
