-- The tables of format 3, as they were released. Never changed: dumps of that format are read into them.
CREATE TABLE addendum (
	changes TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	request_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	released_at TEXT NOT NULL, 
	deadline_at TEXT, 
	moved_days INTEGER NOT NULL, 
	pages INTEGER NOT NULL, 
	pdf_sha256 TEXT NOT NULL, 
	CONSTRAINT uq_addendum_number UNIQUE (request_id, number), 
	CONSTRAINT ck_addendum_number CHECK (number >= 1), 
	FOREIGN KEY(request_id) REFERENCES request (id) ON DELETE CASCADE, 
	FOREIGN KEY(pdf_sha256) REFERENCES blob (sha256) ON DELETE RESTRICT
)
 STRICT;
CREATE TABLE attachment (
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	expires_on TEXT, 
	reviewed_on TEXT, 
	review_note TEXT NOT NULL, 
	goes_to_vendors INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER, 
	vendor_id INTEGER, 
	bid_id INTEGER, 
	contract_id INTEGER, 
	milestone_id INTEGER, 
	payment_id INTEGER, 
	sheet_id INTEGER, 
	follows_id INTEGER, 
	version INTEGER NOT NULL, 
	media_type TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	added_at TEXT NOT NULL, 
	CONSTRAINT ck_attachment_owner CHECK ((task_id IS NOT NULL) + (vendor_id IS NOT NULL) + (bid_id IS NOT NULL) + (contract_id IS NOT NULL) + (milestone_id IS NOT NULL) + (payment_id IS NOT NULL) <= 1), 
	CONSTRAINT ck_attachment_name CHECK (name <> ''), 
	CONSTRAINT ck_attachment_version CHECK (version >= 1), 
	CONSTRAINT ck_attachmentkind CHECK (kind IN ('signed_copy', 'certificate', 'reference', 'work_sample', 'request', 'bid', 'invoice', 'report', 'instructions', 'picture', 'other')), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE, 
	FOREIGN KEY(vendor_id) REFERENCES vendor (id) ON DELETE CASCADE, 
	FOREIGN KEY(bid_id) REFERENCES bid (id) ON DELETE CASCADE, 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE, 
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE, 
	FOREIGN KEY(payment_id) REFERENCES payment (id) ON DELETE CASCADE, 
	FOREIGN KEY(sheet_id) REFERENCES sheet (id) ON DELETE CASCADE, 
	FOREIGN KEY(follows_id) REFERENCES attachment (id) ON DELETE SET NULL, 
	FOREIGN KEY(sha256) REFERENCES blob (sha256) ON DELETE RESTRICT
)
 STRICT;
CREATE TABLE award (
	reason TEXT NOT NULL, 
	price_reason TEXT NOT NULL, 
	note_to_others TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	bid_id INTEGER NOT NULL, 
	chosen_on TEXT NOT NULL, 
	CONSTRAINT uq_award_task UNIQUE (task_id), 
	CONSTRAINT ck_award_reason CHECK (reason <> ''), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE, 
	FOREIGN KEY(bid_id) REFERENCES bid (id) ON DELETE RESTRICT
)
 STRICT;
CREATE TABLE bid (
	price_minor INTEGER, 
	currency TEXT NOT NULL, 
	rate_e9 INTEGER NOT NULL, 
	received_on TEXT, 
	valid_until TEXT, 
	start_on TEXT, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	vendor_id INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	CONSTRAINT uq_bid_vendor UNIQUE (task_id, vendor_id), 
	CONSTRAINT ck_bid_price CHECK (price_minor IS NULL OR price_minor >= 0), 
	CONSTRAINT ck_bid_rate CHECK (rate_e9 > 0), 
	CONSTRAINT ck_bid_currency CHECK (length(currency) = 3), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE, 
	FOREIGN KEY(vendor_id) REFERENCES vendor (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_bidstate CHECK (state IN ('invited', 'received', 'declined', 'withdrawn'))
)
 STRICT;
CREATE TABLE bid_answer (
	answer TEXT NOT NULL, 
	points INTEGER, 
	proof TEXT, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	bid_id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	CONSTRAINT uq_bid_answer UNIQUE (bid_id, criterion_id), 
	CONSTRAINT ck_bid_answer_points CHECK (points IS NULL OR points BETWEEN 0 AND 100), 
	CONSTRAINT ck_proof CHECK (proof IN ('met', 'promised', 'missing')), 
	FOREIGN KEY(bid_id) REFERENCES bid (id) ON DELETE CASCADE, 
	FOREIGN KEY(criterion_id) REFERENCES criterion (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE bid_line (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	bid_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	asked TEXT NOT NULL, 
	quantity TEXT NOT NULL, 
	rate TEXT NOT NULL, 
	once_minor INTEGER, 
	month_minor INTEGER, 
	CONSTRAINT uq_bid_line UNIQUE (bid_id, number), 
	CONSTRAINT ck_bid_line_once CHECK (once_minor IS NULL OR once_minor >= 0), 
	CONSTRAINT ck_bid_line_month CHECK (month_minor IS NULL OR month_minor >= 0), 
	FOREIGN KEY(bid_id) REFERENCES bid (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE blob (
	sha256 TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	data BLOB NOT NULL, 
	PRIMARY KEY (sha256)
)
 STRICT;
CREATE TABLE brief (
	background TEXT NOT NULL, 
	objectives TEXT NOT NULL, 
	in_scope TEXT NOT NULL, 
	out_of_scope TEXT NOT NULL, 
	language TEXT NOT NULL, 
	channels TEXT NOT NULL, 
	meetings TEXT, 
	data_rules TEXT NOT NULL, 
	customer_rules TEXT NOT NULL, 
	trade_off TEXT, 
	oversight_minutes INTEGER NOT NULL, 
	start_on TEXT, 
	due_on TEXT, 
	bids_due_on TEXT, 
	assumptions TEXT DEFAULT '' NOT NULL, 
	data_places TEXT DEFAULT '' NOT NULL, 
	data_way TEXT DEFAULT '' NOT NULL, 
	also_personal INTEGER DEFAULT 0 NOT NULL, 
	also_payment INTEGER DEFAULT 0 NOT NULL, 
	also_health INTEGER DEFAULT 0 NOT NULL, 
	oversight_plan TEXT DEFAULT '' NOT NULL, 
	conflicts TEXT DEFAULT '' NOT NULL, 
	working_hours TEXT DEFAULT '' NOT NULL, 
	workplace TEXT DEFAULT '' NOT NULL, 
	reports TEXT DEFAULT '' NOT NULL, 
	shared_files TEXT DEFAULT '' NOT NULL, 
	trial TEXT DEFAULT '' NOT NULL, 
	trial_ends_on TEXT, 
	trial_passed TEXT DEFAULT '' NOT NULL, 
	transition TEXT DEFAULT '' NOT NULL, 
	parallel_weeks INTEGER, 
	hand_back TEXT DEFAULT '' NOT NULL, 
	payment_pattern TEXT, 
	payment_days INTEGER, 
	remedies TEXT DEFAULT '' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	oversight_id INTEGER, 
	price_rule TEXT NOT NULL, 
	price_basis TEXT NOT NULL, 
	quality_floor INTEGER NOT NULL, 
	sent_on TEXT, 
	CONSTRAINT uq_brief_task UNIQUE (task_id), 
	CONSTRAINT ck_brief_dates CHECK (start_on IS NULL OR due_on IS NULL OR due_on >= start_on), 
	CONSTRAINT ck_brief_quality CHECK (quality_floor BETWEEN 0 AND 100), 
	CONSTRAINT ck_rhythm CHECK (meetings IN ('daily', 'weekly', 'two_weeks', 'monthly', 'quarterly', 'milestone')), 
	CONSTRAINT ck_tradeoff CHECK (trade_off IN ('quality', 'balanced', 'speed', 'cost')), 
	CONSTRAINT ck_paymentpattern CHECK (payment_pattern IN ('at_end', 'halves', 'thirty_forty_thirty', 'quarters', 'milestones', 'monthly', 'trial_first')), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE, 
	FOREIGN KEY(oversight_id) REFERENCES person (id) ON DELETE SET NULL, 
	CONSTRAINT ck_pricerule CHECK (price_rule IN ('inverse', 'linear_low', 'quadratic', 'min_max', 'benchmark')), 
	CONSTRAINT ck_pricebasis CHECK (price_basis IN ('total', 'month', 'year'))
)
 STRICT;
CREATE TABLE business (
	name TEXT NOT NULL, 
	address TEXT NOT NULL, 
	country TEXT NOT NULL, 
	tax_id TEXT NOT NULL, 
	vat_id TEXT DEFAULT '' NOT NULL, 
	register_no TEXT DEFAULT '' NOT NULL, 
	represented_by TEXT NOT NULL, 
	email TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	website TEXT DEFAULT '' NOT NULL, 
	about TEXT DEFAULT '' NOT NULL, 
	vision TEXT NOT NULL, 
	principles TEXT DEFAULT '' NOT NULL, 
	strengths TEXT NOT NULL, 
	currency TEXT NOT NULL, 
	timezone TEXT NOT NULL, 
	working_days TEXT DEFAULT '12345' NOT NULL, 
	day_begins INTEGER DEFAULT 540 NOT NULL, 
	day_ends INTEGER DEFAULT 1020 NOT NULL, 
	paper TEXT DEFAULT '' NOT NULL, 
	hour_rate_minor INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	is_sample INTEGER NOT NULL, 
	logo_id INTEGER, 
	CONSTRAINT ck_business_single CHECK (id = 1), 
	CONSTRAINT ck_business_name CHECK (name <> ''), 
	CONSTRAINT ck_business_days CHECK (working_days <> '' AND working_days NOT GLOB '*[^1-7]*'), 
	CONSTRAINT ck_business_hours CHECK (0 <= day_begins AND day_begins < day_ends AND day_ends <= 1440), 
	UNIQUE (uid), 
	FOREIGN KEY(logo_id) REFERENCES attachment (id) ON DELETE SET NULL
)
 STRICT;
CREATE TABLE check_item (
	text TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	milestone_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	done INTEGER NOT NULL, 
	CONSTRAINT ck_check_item_text CHECK (text <> ''), 
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE clause_value (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	clause TEXT NOT NULL, 
	field TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT uq_clause_value UNIQUE (contract_id, clause, field), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE contact (
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	email TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	vendor_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_contact_name CHECK (name <> ''), 
	FOREIGN KEY(vendor_id) REFERENCES vendor (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE contract (
	title TEXT NOT NULL, 
	currency TEXT NOT NULL, 
	price_minor INTEGER NOT NULL, 
	starts_on TEXT, 
	ends_on TEXT, 
	payment_days INTEGER NOT NULL, 
	paper TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	vendor_id INTEGER NOT NULL, 
	bid_id INTEGER, 
	number TEXT NOT NULL, 
	state TEXT NOT NULL, 
	signed_on TEXT, 
	CONSTRAINT uq_contract_number UNIQUE (number), 
	CONSTRAINT ck_contract_dates CHECK (starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on), 
	CONSTRAINT ck_contract_signed CHECK (state <> 'signed' OR signed_on IS NOT NULL), 
	CONSTRAINT ck_contract_price CHECK (price_minor >= 0), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE, 
	FOREIGN KEY(vendor_id) REFERENCES vendor (id) ON DELETE RESTRICT, 
	FOREIGN KEY(bid_id) REFERENCES bid (id) ON DELETE SET NULL, 
	CONSTRAINT ck_contractstate CHECK (state IN ('draft', 'finished', 'signed', 'ended'))
)
 STRICT;
CREATE TABLE contract_version (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	finished_at TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	pages INTEGER NOT NULL, 
	CONSTRAINT uq_contract_version UNIQUE (contract_id, number), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE, 
	FOREIGN KEY(sha256) REFERENCES blob (sha256) ON DELETE RESTRICT
)
 STRICT;
CREATE TABLE criterion (
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	weight INTEGER NOT NULL, 
	floor INTEGER NOT NULL, 
	meaning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_criterion_name CHECK (name <> ''), 
	CONSTRAINT ck_criterion_weight CHECK (weight BETWEEN 0 AND 100), 
	CONSTRAINT ck_criterion_floor CHECK (floor BETWEEN 0 AND 100), 
	CONSTRAINT ck_criterionkind CHECK (kind IN ('price', 'score', 'must')), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE deliverable (
	title TEXT NOT NULL, 
	quantity TEXT NOT NULL, 
	quality TEXT NOT NULL, 
	speed TEXT NOT NULL, 
	due_on TEXT, 
	acceptance_test TEXT NOT NULL, 
	example TEXT DEFAULT '' NOT NULL, 
	price_line TEXT DEFAULT 'whole' NOT NULL, 
	price_quantity TEXT DEFAULT '' NOT NULL, 
	price_unit TEXT DEFAULT '' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_deliverable_title CHECK (title <> ''), 
	CONSTRAINT ck_priceline CHECK (price_line IN ('whole', 'once', 'month', 'each')), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE department (
	name TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_department_name CHECK (name <> ''), 
	CONSTRAINT uq_department UNIQUE (name)
)
 STRICT;
CREATE TABLE dismissal (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	check_key TEXT NOT NULL, 
	task_id INTEGER, 
	item_id INTEGER, 
	note TEXT NOT NULL, 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE extra_clause (
	title TEXT NOT NULL, 
	body TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_extra_clause_title CHECK (title <> ''), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE file_fact (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
)
 STRICT;
CREATE TABLE glossary_word (
	word TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_glossary_word CHECK (word <> ''), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE history (
	id INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	by_user TEXT NOT NULL, 
	label TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT ck_stepkind CHECK (kind IN ('change', 'undo', 'redo'))
)
 STRICT;
CREATE TABLE history_row (
	id INTEGER NOT NULL, 
	history_id INTEGER NOT NULL, 
	seq INTEGER NOT NULL, 
	tab TEXT NOT NULL, 
	row_id INTEGER NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(history_id) REFERENCES history (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE hour_cost (
	salary_minor INTEGER NOT NULL, 
	employer_tax_minor INTEGER NOT NULL, 
	benefits_minor INTEGER NOT NULL, 
	overhead_minor INTEGER NOT NULL, 
	supervision_minor INTEGER NOT NULL, 
	week_minutes INTEGER NOT NULL, 
	week_days INTEGER NOT NULL, 
	leave_days INTEGER NOT NULL, 
	sick_days INTEGER NOT NULL, 
	training_days INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	person_id INTEGER, 
	CONSTRAINT uq_hour_cost UNIQUE (person_id), 
	FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE input (
	title TEXT NOT NULL, 
	due_on TEXT, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_input_title CHECK (title <> ''), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE interface (
	ours TEXT NOT NULL, 
	theirs TEXT NOT NULL, 
	passes TEXT NOT NULL, 
	way TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_interface_ours CHECK (ours <> ''), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE kpi (
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	direction TEXT NOT NULL, 
	target TEXT NOT NULL, 
	minimum TEXT NOT NULL, 
	rhythm TEXT NOT NULL, 
	source TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_kpi_name CHECK (name <> ''), 
	CONSTRAINT ck_direction CHECK (direction IN ('higher', 'lower')), 
	CONSTRAINT ck_rhythm CHECK (rhythm IN ('daily', 'weekly', 'two_weeks', 'monthly', 'quarterly', 'milestone')), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE milestone (
	title TEXT NOT NULL, 
	deliverable TEXT NOT NULL, 
	starts_on TEXT, 
	due_on TEXT, 
	amount_minor INTEGER NOT NULL, 
	review_days INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	baseline_on TEXT, 
	forecast_on TEXT, 
	progress INTEGER NOT NULL, 
	delivered_on TEXT, 
	accepted_on TEXT, 
	CONSTRAINT ck_milestone_title CHECK (title <> ''), 
	CONSTRAINT ck_milestone_amount CHECK (amount_minor >= 0), 
	CONSTRAINT ck_milestone_accepted CHECK (state <> 'accepted' OR accepted_on IS NOT NULL), 
	CONSTRAINT ck_milestone_progress CHECK (progress BETWEEN 0 AND 100), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE, 
	CONSTRAINT ck_milestonestate CHECK (state IN ('planned', 'started', 'delivered', 'rework', 'accepted'))
)
 STRICT;
CREATE TABLE own_time (
	spent_on TEXT NOT NULL, 
	minutes INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	CONSTRAINT ck_own_time_minutes CHECK (minutes > 0), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE payment (
	kind TEXT NOT NULL, 
	amount_minor INTEGER NOT NULL, 
	paid_on TEXT NOT NULL, 
	method TEXT NOT NULL, 
	invoice TEXT NOT NULL, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	milestone_id INTEGER, 
	CONSTRAINT ck_payment_amount CHECK (amount_minor > 0), 
	CONSTRAINT ck_paymentkind CHECK (kind IN ('milestone', 'retainer', 'expense', 'credit', 'refund')), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE RESTRICT, 
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE RESTRICT
)
 STRICT;
CREATE TABLE person (
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	email TEXT NOT NULL, 
	skills TEXT DEFAULT '' NOT NULL, 
	hour_rate_minor INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	department_id INTEGER, 
	CONSTRAINT ck_person_name CHECK (name <> ''), 
	FOREIGN KEY(department_id) REFERENCES department (id) ON DELETE SET NULL
)
 STRICT;
CREATE TABLE promise (
	text TEXT NOT NULL, 
	kept TEXT, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	review_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_promise_text CHECK (text <> ''), 
	CONSTRAINT ck_kept CHECK (kept IN ('yes', 'partly', 'no')), 
	FOREIGN KEY(review_id) REFERENCES review (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE reply (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	bid_id INTEGER NOT NULL, 
	request TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	read_at TEXT NOT NULL, 
	remarks TEXT NOT NULL, 
	CONSTRAINT uq_reply_file UNIQUE (sha256), 
	CONSTRAINT ck_reply_version CHECK (version >= 0), 
	FOREIGN KEY(bid_id) REFERENCES bid (id) ON DELETE CASCADE, 
	CONSTRAINT ck_replykind CHECK (source IN ('pdf', 'xlsx', 'flat'))
)
 STRICT;
CREATE TABLE reply_answer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	reply_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	question TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	CONSTRAINT uq_reply_answer UNIQUE (reply_id, field), 
	FOREIGN KEY(reply_id) REFERENCES reply (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE request (
	questions_until TEXT, 
	answers_by TEXT, 
	decide_by TEXT, 
	valid_until TEXT, 
	changes TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	released_at TEXT NOT NULL, 
	deadline_at TEXT NOT NULL, 
	time_zone TEXT NOT NULL, 
	pages INTEGER NOT NULL, 
	pdf_sha256 TEXT NOT NULL, 
	form_sha256 TEXT, 
	form TEXT NOT NULL, 
	criteria TEXT NOT NULL, 
	CONSTRAINT uq_request_version UNIQUE (task_id, version), 
	CONSTRAINT uq_request_number UNIQUE (number, version), 
	CONSTRAINT ck_request_version CHECK (version >= 1), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE, 
	FOREIGN KEY(pdf_sha256) REFERENCES blob (sha256) ON DELETE RESTRICT, 
	FOREIGN KEY(form_sha256) REFERENCES blob (sha256) ON DELETE RESTRICT
)
 STRICT;
CREATE TABLE request_question (
	asked_on TEXT NOT NULL, 
	question TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	vendor_id INTEGER, 
	addendum_id INTEGER, 
	CONSTRAINT ck_request_question_text CHECK (question <> ''), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE, 
	FOREIGN KEY(vendor_id) REFERENCES vendor (id) ON DELETE SET NULL, 
	FOREIGN KEY(addendum_id) REFERENCES addendum (id) ON DELETE SET NULL
)
 STRICT;
CREATE TABLE request_sending (
	sent_on TEXT NOT NULL, 
	way TEXT NOT NULL, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	request_id INTEGER NOT NULL, 
	addendum_id INTEGER, 
	vendor_id INTEGER NOT NULL, 
	CONSTRAINT ck_sendway CHECK (way IN ('email', 'post', 'hand', 'platform', 'other')), 
	FOREIGN KEY(request_id) REFERENCES request (id) ON DELETE CASCADE, 
	FOREIGN KEY(addendum_id) REFERENCES addendum (id) ON DELETE CASCADE, 
	FOREIGN KEY(vendor_id) REFERENCES vendor (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE review (
	kind TEXT NOT NULL, 
	held_on TEXT NOT NULL, 
	quality INTEGER, 
	speed INTEGER, 
	cost INTEGER, 
	communication INTEGER, 
	decision TEXT, 
	note TEXT NOT NULL, 
	next_on TEXT, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	milestone_id INTEGER, 
	CONSTRAINT ck_review_quality CHECK (quality IS NULL OR quality BETWEEN 1 AND 5), 
	CONSTRAINT ck_review_speed CHECK (speed IS NULL OR speed BETWEEN 1 AND 5), 
	CONSTRAINT ck_review_cost CHECK (cost IS NULL OR cost BETWEEN 1 AND 5), 
	CONSTRAINT ck_review_communication CHECK (communication IS NULL OR communication BETWEEN 1 AND 5), 
	CONSTRAINT ck_reviewkind CHECK (kind IN ('first_milestone', 'periodic')), 
	CONSTRAINT ck_reviewdecision CHECK (decision IN ('expand', 'continue', 'improve', 'renegotiate', 'in_house', 'end')), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE, 
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE SET NULL
)
 STRICT;
CREATE TABLE rework (
	reason TEXT NOT NULL, 
	due_on TEXT, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	milestone_id INTEGER NOT NULL, 
	asked_on TEXT NOT NULL, 
	CONSTRAINT ck_rework_reason CHECK (reason <> ''), 
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE scan (
	repeat_months INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	begun_on TEXT NOT NULL, 
	ended_on TEXT, 
	CONSTRAINT ck_scan_repeat CHECK (repeat_months BETWEEN 1 AND 60)
)
 STRICT;
CREATE TABLE scan_skip (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	scan_id INTEGER NOT NULL, 
	starter TEXT NOT NULL, 
	CONSTRAINT uq_scan_skip UNIQUE (scan_id, starter), 
	FOREIGN KEY(scan_id) REFERENCES scan (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE sheet (
	title TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	occasion TEXT NOT NULL, 
	needs TEXT NOT NULL, 
	checks TEXT NOT NULL, 
	video TEXT NOT NULL, 
	ask TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	changed_on TEXT NOT NULL, 
	CONSTRAINT ck_sheet_title CHECK (title <> '')
)
 STRICT;
CREATE TABLE sheet_step (
	text TEXT NOT NULL, 
	tip TEXT NOT NULL, 
	video TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	sheet_id INTEGER NOT NULL, 
	picture_id INTEGER, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_sheet_step_text CHECK (text <> ''), 
	FOREIGN KEY(sheet_id) REFERENCES sheet (id) ON DELETE CASCADE, 
	FOREIGN KEY(picture_id) REFERENCES attachment (id) ON DELETE SET NULL
)
 STRICT;
CREATE TABLE task (
	title TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	department TEXT NOT NULL, 
	reason TEXT, 
	strategy INTEGER, 
	core TEXT, 
	frequency TEXT, 
	measurable TEXT, 
	measure TEXT NOT NULL, 
	oversight TEXT, 
	parity TEXT, 
	repetitive TEXT, 
	equipment TEXT, 
	customers TEXT, 
	data_class TEXT, 
	offsite TEXT, 
	documented TEXT, 
	location TEXT, 
	location_reason TEXT NOT NULL, 
	minutes_per_month INTEGER, 
	hour_rate_minor INTEGER, 
	materials_minor INTEGER NOT NULL, 
	fee_minor INTEGER, 
	oversight_minutes INTEGER NOT NULL, 
	selection_minutes INTEGER NOT NULL, 
	transition_minutes INTEGER NOT NULL, 
	one_off_minor INTEGER NOT NULL, 
	horizon_months INTEGER NOT NULL, 
	hire_minor INTEGER, 
	pilot_plan TEXT NOT NULL, 
	impact TEXT, 
	errors_per_month INTEGER DEFAULT '0' NOT NULL, 
	error_minor INTEGER DEFAULT '0' NOT NULL, 
	selection_minor INTEGER DEFAULT '0' NOT NULL, 
	parallel_months INTEGER DEFAULT '0' NOT NULL, 
	tools_minor INTEGER DEFAULT '0' NOT NULL, 
	change_bp INTEGER DEFAULT '0' NOT NULL, 
	rework_bp INTEGER DEFAULT '0' NOT NULL, 
	bank_bp INTEGER DEFAULT '0' NOT NULL, 
	switch_bp INTEGER DEFAULT '0' NOT NULL, 
	switch_minor INTEGER DEFAULT '0' NOT NULL, 
	credits_minor INTEGER DEFAULT '0' NOT NULL, 
	fee_per_unit INTEGER DEFAULT '0' NOT NULL, 
	pilot_kind TEXT, 
	pilot_days INTEGER, 
	pilot_success TEXT DEFAULT '' NOT NULL, 
	niches TEXT DEFAULT '' NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	stage TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	decision TEXT, 
	decided_on TEXT, 
	override TEXT NOT NULL, 
	owner_id INTEGER, 
	budget_minor INTEGER, 
	starter TEXT NOT NULL, 
	created_on TEXT NOT NULL, 
	looked_on TEXT, 
	CONSTRAINT ck_task_title CHECK (title <> ''), 
	CONSTRAINT ck_task_horizon CHECK (horizon_months BETWEEN 1 AND 120), 
	CONSTRAINT ck_task_core CHECK (core IS NOT 'core' OR decision IS NOT 'outsource' OR override <> ''), 
	CONSTRAINT ck_task_measurable CHECK (measurable IS NOT 'no' OR decision IS NOT 'outsource' OR override <> ''), 
	CONSTRAINT ck_reason CHECK (reason IN ('cost', 'skill', 'short_project', 'new_market', 'extend_resources', 'extend_hours', 'capacity')), 
	CONSTRAINT ck_core CHECK (core IN ('core', 'partly', 'support')), 
	CONSTRAINT ck_frequency CHECK (frequency IN ('once', 'years', 'few', 'monthly', 'weekly', 'daily')), 
	CONSTRAINT ck_measurable CHECK (measurable IN ('number', 'judgement', 'no')), 
	CONSTRAINT ck_oversight CHECK (oversight IN ('yes', 'learn', 'no')), 
	CONSTRAINT ck_parity CHECK (parity IN ('yes', 'unsure', 'no')), 
	CONSTRAINT ck_repetitive CHECK (repetitive IN ('simple', 'mixed', 'expert')), 
	CONSTRAINT ck_equipment CHECK (equipment IN ('none', 'rarely', 'often')), 
	CONSTRAINT ck_customers CHECK (customers IN ('none', 'some', 'direct', 'service')), 
	CONSTRAINT ck_dataclass CHECK (data_class IN ('none', 'business', 'personal', 'payment', 'health')), 
	CONSTRAINT ck_offsite CHECK (offsite IN ('yes', 'partly', 'no')), 
	CONSTRAINT ck_documented CHECK (documented IN ('yes', 'partly', 'no')), 
	CONSTRAINT ck_location CHECK (location IN ('home', 'developed', 'offshore', 'agency')), 
	CONSTRAINT ck_impact CHECK (impact IN ('little', 'nuisance', 'loss', 'stop')), 
	CONSTRAINT ck_pilotkind CHECK (pilot_kind IN ('piece', 'month')), 
	CONSTRAINT ck_stage CHECK (stage IN ('decide', 'brief', 'compare', 'contract', 'deliver', 'review')), 
	CONSTRAINT ck_decision CHECK (decision IN ('outsource', 'pilot', 'keep')), 
	FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE SET NULL
)
 STRICT;
CREATE TABLE task_sheet (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	sheet_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT uq_task_sheet UNIQUE (task_id, sheet_id), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE, 
	FOREIGN KEY(sheet_id) REFERENCES sheet (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE term (
	word TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	CONSTRAINT uq_term_word UNIQUE (contract_id, word), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE vendor (
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	state TEXT NOT NULL, 
	state_reason TEXT NOT NULL, 
	source TEXT, 
	source_note TEXT NOT NULL, 
	relationship TEXT NOT NULL, 
	country TEXT NOT NULL, 
	timezone TEXT NOT NULL, 
	language TEXT NOT NULL, 
	address TEXT NOT NULL, 
	website TEXT NOT NULL, 
	tax_id TEXT NOT NULL, 
	represented_by TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_vendor_name CHECK (name <> ''), 
	CONSTRAINT ck_vendorkind CHECK (kind IN ('company', 'freelancer', 'agency')), 
	CONSTRAINT ck_vendorstate CHECK (state IN ('lead', 'shortlisted', 'active', 'past', 'eliminated')), 
	CONSTRAINT ck_leadsource CHECK (source IN ('referral', 'chamber', 'association', 'trade_group', 'web', 'social', 'platform', 'agency', 'other')), 
	CONSTRAINT ck_relationship CHECK (relationship IN ('none', 'friend', 'relative'))
)
 STRICT;
CREATE INDEX ix_addendum_pdf_sha256 ON addendum (pdf_sha256);
CREATE INDEX ix_addendum_request_id ON addendum (request_id);
CREATE INDEX ix_attachment_bid_id ON attachment (bid_id);
CREATE INDEX ix_attachment_contract_id ON attachment (contract_id);
CREATE INDEX ix_attachment_follows_id ON attachment (follows_id);
CREATE INDEX ix_attachment_milestone_id ON attachment (milestone_id);
CREATE INDEX ix_attachment_payment_id ON attachment (payment_id);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);
CREATE INDEX ix_attachment_sheet_id ON attachment (sheet_id);
CREATE INDEX ix_attachment_task_id ON attachment (task_id);
CREATE INDEX ix_attachment_vendor_id ON attachment (vendor_id);
CREATE INDEX ix_award_bid_id ON award (bid_id);
CREATE INDEX ix_award_task_id ON award (task_id);
CREATE INDEX ix_bid_answer_bid_id ON bid_answer (bid_id);
CREATE INDEX ix_bid_answer_criterion_id ON bid_answer (criterion_id);
CREATE INDEX ix_bid_line_bid_id ON bid_line (bid_id);
CREATE INDEX ix_bid_task_id ON bid (task_id);
CREATE INDEX ix_bid_vendor_id ON bid (vendor_id);
CREATE INDEX ix_brief_oversight_id ON brief (oversight_id);
CREATE INDEX ix_brief_task_id ON brief (task_id);
CREATE INDEX ix_business_logo_id ON business (logo_id);
CREATE INDEX ix_check_item_milestone_id ON check_item (milestone_id);
CREATE INDEX ix_clause_value_contract_id ON clause_value (contract_id);
CREATE INDEX ix_contact_vendor_id ON contact (vendor_id);
CREATE INDEX ix_contract_bid_id ON contract (bid_id);
CREATE INDEX ix_contract_task_id ON contract (task_id);
CREATE INDEX ix_contract_vendor_id ON contract (vendor_id);
CREATE INDEX ix_contract_version_contract_id ON contract_version (contract_id);
CREATE INDEX ix_contract_version_sha256 ON contract_version (sha256);
CREATE INDEX ix_criterion_task_id ON criterion (task_id);
CREATE INDEX ix_deliverable_task_id ON deliverable (task_id);
CREATE INDEX ix_dismissal_check_key ON dismissal (check_key);
CREATE INDEX ix_dismissal_task_id ON dismissal (task_id);
CREATE INDEX ix_extra_clause_contract_id ON extra_clause (contract_id);
CREATE INDEX ix_glossary_word_task_id ON glossary_word (task_id);
CREATE INDEX ix_history_row_deleted ON history_row (tab, row_id, history_id) WHERE after IS NULL;
CREATE INDEX ix_history_row_history_id ON history_row (history_id);
CREATE INDEX ix_hour_cost_person_id ON hour_cost (person_id);
CREATE INDEX ix_input_task_id ON input (task_id);
CREATE INDEX ix_interface_task_id ON interface (task_id);
CREATE INDEX ix_kpi_task_id ON kpi (task_id);
CREATE INDEX ix_milestone_contract_id ON milestone (contract_id);
CREATE INDEX ix_own_time_contract_id ON own_time (contract_id);
CREATE INDEX ix_payment_contract_id ON payment (contract_id);
CREATE INDEX ix_payment_milestone_id ON payment (milestone_id);
CREATE INDEX ix_person_department_id ON person (department_id);
CREATE INDEX ix_promise_review_id ON promise (review_id);
CREATE INDEX ix_reply_answer_reply_id ON reply_answer (reply_id);
CREATE INDEX ix_reply_bid_id ON reply (bid_id);
CREATE INDEX ix_request_form_sha256 ON request (form_sha256);
CREATE INDEX ix_request_pdf_sha256 ON request (pdf_sha256);
CREATE INDEX ix_request_question_addendum_id ON request_question (addendum_id);
CREATE INDEX ix_request_question_task_id ON request_question (task_id);
CREATE INDEX ix_request_question_vendor_id ON request_question (vendor_id);
CREATE INDEX ix_request_sending_addendum_id ON request_sending (addendum_id);
CREATE INDEX ix_request_sending_request_id ON request_sending (request_id);
CREATE INDEX ix_request_sending_vendor_id ON request_sending (vendor_id);
CREATE INDEX ix_request_task_id ON request (task_id);
CREATE INDEX ix_review_contract_id ON review (contract_id);
CREATE INDEX ix_review_milestone_id ON review (milestone_id);
CREATE INDEX ix_rework_milestone_id ON rework (milestone_id);
CREATE INDEX ix_scan_skip_scan_id ON scan_skip (scan_id);
CREATE INDEX ix_sheet_step_picture_id ON sheet_step (picture_id);
CREATE INDEX ix_sheet_step_sheet_id ON sheet_step (sheet_id);
CREATE INDEX ix_task_owner_id ON task (owner_id);
CREATE INDEX ix_task_sheet_sheet_id ON task_sheet (sheet_id);
CREATE INDEX ix_task_sheet_task_id ON task_sheet (task_id);
CREATE INDEX ix_task_stage ON task (stage);
CREATE INDEX ix_term_contract_id ON term (contract_id);
CREATE TRIGGER "frozen_addendum_delete"
    BEFORE DELETE ON "addendum" WHEN (EXISTS (SELECT 1 FROM request WHERE id = OLD.request_id))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_addendum_update"
    BEFORE UPDATE ON "addendum" WHEN (OLD."changes" IS NOT NEW."changes" OR OLD."request_id" IS NOT NEW."request_id" OR OLD."number" IS NOT NEW."number" OR OLD."released_at" IS NOT NEW."released_at" OR OLD."deadline_at" IS NOT NEW."deadline_at" OR OLD."moved_days" IS NOT NEW."moved_days" OR OLD."pages" IS NOT NEW."pages" OR OLD."pdf_sha256" IS NOT NEW."pdf_sha256")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_attachment_sent_delete"
    BEFORE DELETE ON "attachment" WHEN (OLD.goes_to_vendors = 1)
    AND (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_attachment_sent_insert"
    BEFORE INSERT ON "attachment" WHEN (1 IN (NEW.goes_to_vendors, (SELECT goes_to_vendors FROM attachment WHERE id = NEW.follows_id)))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (NEW.task_id, (SELECT task_id FROM attachment WHERE id = NEW.follows_id)) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id, (SELECT task_id FROM attachment WHERE id = NEW.follows_id)))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_attachment_sent_update"
    BEFORE UPDATE ON "attachment" WHEN (1 IN (OLD.goes_to_vendors, NEW.goes_to_vendors))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id, NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id))))
    AND (OLD."name" IS NOT NEW."name" OR OLD."version" IS NOT NEW."version" OR OLD."media_type" IS NOT NEW."media_type" OR OLD."size" IS NOT NEW."size" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."added_at" IS NOT NEW."added_at" OR OLD."goes_to_vendors" IS NOT NEW."goes_to_vendors" OR OLD."task_id" IS NOT NEW."task_id")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_attachment_signed_delete"
    BEFORE DELETE ON "attachment" WHEN (OLD.kind = 'signed_copy' AND EXISTS (SELECT 1 FROM contract
    WHERE id = OLD.contract_id AND state IN ('signed', 'ended')))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_attachment_signed_update"
    BEFORE UPDATE ON "attachment" WHEN (OLD.kind = 'signed_copy' AND EXISTS (SELECT 1 FROM contract
    WHERE id = OLD.contract_id AND state IN ('signed', 'ended')))
    AND (OLD."name" IS NOT NEW."name" OR OLD."version" IS NOT NEW."version" OR OLD."media_type" IS NOT NEW."media_type" OR OLD."size" IS NOT NEW."size" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."added_at" IS NOT NEW."added_at" OR OLD."kind" IS NOT NEW."kind" OR OLD."contract_id" IS NOT NEW."contract_id")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_award_delete"
    BEFORE DELETE ON "award" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND (EXISTS (SELECT 1 FROM contract WHERE task_id = OLD.task_id
    AND signed_on IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_award_update"
    BEFORE UPDATE ON "award" WHEN (OLD."reason" IS NOT NEW."reason" OR OLD."price_reason" IS NOT NEW."price_reason" OR OLD."note_to_others" IS NOT NEW."note_to_others" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."bid_id" IS NOT NEW."bid_id" OR OLD."chosen_on" IS NOT NEW."chosen_on")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_answer_delete"
    BEFORE DELETE ON "bid_answer" WHEN (EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN (OLD.bid_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_answer_insert"
    BEFORE INSERT ON "bid_answer" WHEN (EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN (NEW.bid_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_answer_update"
    BEFORE UPDATE ON "bid_answer" WHEN (OLD."answer" IS NOT NEW."answer" OR OLD."points" IS NOT NEW."points" OR OLD."proof" IS NOT NEW."proof" OR OLD."note" IS NOT NEW."note" OR OLD."criterion_id" IS NOT NEW."criterion_id" OR OLD."bid_id" IS NOT NEW."bid_id")
    AND (EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN (OLD.bid_id, NEW.bid_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_delete"
    BEFORE DELETE ON "bid" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND (EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_insert"
    BEFORE INSERT ON "bid" WHEN (EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_line_delete"
    BEFORE DELETE ON "bid_line" WHEN (EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN (OLD.bid_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_line_insert"
    BEFORE INSERT ON "bid_line" WHEN (EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN (NEW.bid_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_line_update"
    BEFORE UPDATE ON "bid_line" WHEN (OLD."number" IS NOT NEW."number" OR OLD."title" IS NOT NEW."title" OR OLD."asked" IS NOT NEW."asked" OR OLD."quantity" IS NOT NEW."quantity" OR OLD."rate" IS NOT NEW."rate" OR OLD."once_minor" IS NOT NEW."once_minor" OR OLD."month_minor" IS NOT NEW."month_minor" OR OLD."bid_id" IS NOT NEW."bid_id")
    AND (EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN (OLD.bid_id, NEW.bid_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_update"
    BEFORE UPDATE ON "bid" WHEN (OLD."price_minor" IS NOT NEW."price_minor" OR OLD."currency" IS NOT NEW."currency" OR OLD."rate_e9" IS NOT NEW."rate_e9" OR OLD."received_on" IS NOT NEW."received_on" OR OLD."valid_until" IS NOT NEW."valid_until" OR OLD."start_on" IS NOT NEW."start_on" OR OLD."note" IS NOT NEW."note" OR OLD."vendor_id" IS NOT NEW."vendor_id" OR OLD."state" IS NOT NEW."state" OR OLD."task_id" IS NOT NEW."task_id")
    AND (EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_brief_delete"
    BEFORE DELETE ON "brief" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_brief_update"
    BEFORE UPDATE ON "brief" WHEN ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND (OLD."background" IS NOT NEW."background" OR OLD."objectives" IS NOT NEW."objectives" OR OLD."in_scope" IS NOT NEW."in_scope" OR OLD."out_of_scope" IS NOT NEW."out_of_scope" OR OLD."language" IS NOT NEW."language" OR OLD."channels" IS NOT NEW."channels" OR OLD."meetings" IS NOT NEW."meetings" OR OLD."data_rules" IS NOT NEW."data_rules" OR OLD."customer_rules" IS NOT NEW."customer_rules" OR OLD."trade_off" IS NOT NEW."trade_off" OR OLD."oversight_minutes" IS NOT NEW."oversight_minutes" OR OLD."start_on" IS NOT NEW."start_on" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."bids_due_on" IS NOT NEW."bids_due_on" OR OLD."assumptions" IS NOT NEW."assumptions" OR OLD."data_places" IS NOT NEW."data_places" OR OLD."data_way" IS NOT NEW."data_way" OR OLD."also_personal" IS NOT NEW."also_personal" OR OLD."also_payment" IS NOT NEW."also_payment" OR OLD."also_health" IS NOT NEW."also_health" OR OLD."oversight_plan" IS NOT NEW."oversight_plan" OR OLD."conflicts" IS NOT NEW."conflicts" OR OLD."working_hours" IS NOT NEW."working_hours" OR OLD."workplace" IS NOT NEW."workplace" OR OLD."reports" IS NOT NEW."reports" OR OLD."shared_files" IS NOT NEW."shared_files" OR OLD."trial" IS NOT NEW."trial" OR OLD."trial_ends_on" IS NOT NEW."trial_ends_on" OR OLD."trial_passed" IS NOT NEW."trial_passed" OR OLD."transition" IS NOT NEW."transition" OR OLD."parallel_weeks" IS NOT NEW."parallel_weeks" OR OLD."hand_back" IS NOT NEW."hand_back" OR OLD."payment_pattern" IS NOT NEW."payment_pattern" OR OLD."payment_days" IS NOT NEW."payment_days" OR OLD."remedies" IS NOT NEW."remedies" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."price_rule" IS NOT NEW."price_rule" OR OLD."price_basis" IS NOT NEW."price_basis" OR (OLD."oversight_id" IS NOT NEW."oversight_id" AND NEW."oversight_id" IS NOT NULL) OR (OLD.sent_on IS NOT NEW.sent_on AND NEW.sent_on IS NOT NULL AND OLD.sent_on IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_check_item_delete"
    BEFORE DELETE ON "check_item" WHEN (EXISTS (SELECT 1 FROM milestone JOIN contract ON contract.id = milestone.contract_id
    WHERE milestone.id IN (OLD.milestone_id)
    AND (milestone.state = 'accepted' OR contract.state IN ('finished', 'ended'))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: accepted'); END;
CREATE TRIGGER "frozen_check_item_insert"
    BEFORE INSERT ON "check_item" WHEN (EXISTS (SELECT 1 FROM milestone JOIN contract ON contract.id = milestone.contract_id
    WHERE milestone.id IN (NEW.milestone_id)
    AND (milestone.state = 'accepted' OR contract.state IN ('finished', 'ended'))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: accepted'); END;
CREATE TRIGGER "frozen_check_item_update"
    BEFORE UPDATE ON "check_item" WHEN (OLD."text" IS NOT NEW."text" OR OLD."done" IS NOT NEW."done" OR OLD."milestone_id" IS NOT NEW."milestone_id")
    AND (EXISTS (SELECT 1 FROM milestone JOIN contract ON contract.id = milestone.contract_id
    WHERE milestone.id IN (OLD.milestone_id, NEW.milestone_id)
    AND (milestone.state = 'accepted' OR contract.state IN ('finished', 'ended'))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: accepted'); END;
CREATE TRIGGER "frozen_clause_value_delete"
    BEFORE DELETE ON "clause_value" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_clause_value_insert"
    BEFORE INSERT ON "clause_value" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (NEW.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_clause_value_update"
    BEFORE UPDATE ON "clause_value" WHEN (OLD."clause" IS NOT NEW."clause" OR OLD."field" IS NOT NEW."field" OR OLD."value" IS NOT NEW."value" OR OLD."contract_id" IS NOT NEW."contract_id")
    AND (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id, NEW.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_contract_delete"
    BEFORE DELETE ON "contract" WHEN (OLD.state <> 'draft')
    AND (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_contract_signed_update"
    BEFORE UPDATE ON "contract" WHEN (OLD.state IN ('signed', 'ended'))
    AND (OLD.signed_on IS NOT NEW.signed_on OR NEW.state NOT IN ('signed', 'ended'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_contract_update"
    BEFORE UPDATE ON "contract" WHEN (OLD.state <> 'draft')
    AND (OLD."title" IS NOT NEW."title" OR OLD."currency" IS NOT NEW."currency" OR OLD."price_minor" IS NOT NEW."price_minor" OR OLD."starts_on" IS NOT NEW."starts_on" OR OLD."ends_on" IS NOT NEW."ends_on" OR OLD."payment_days" IS NOT NEW."payment_days" OR OLD."paper" IS NOT NEW."paper" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."vendor_id" IS NOT NEW."vendor_id" OR OLD."number" IS NOT NEW."number" OR (OLD."bid_id" IS NOT NEW."bid_id" AND NEW."bid_id" IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_contract_version_delete"
    BEFORE DELETE ON "contract_version" WHEN (EXISTS (SELECT 1 FROM contract WHERE id = OLD.contract_id))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_contract_version_update"
    BEFORE UPDATE ON "contract_version" WHEN (OLD."contract_id" IS NOT NEW."contract_id" OR OLD."number" IS NOT NEW."number" OR OLD."finished_at" IS NOT NEW."finished_at" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."pages" IS NOT NEW."pages")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_criterion_delete"
    BEFORE DELETE ON "criterion" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND (EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_criterion_insert"
    BEFORE INSERT ON "criterion" WHEN (EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_criterion_told_delete"
    BEFORE DELETE ON "criterion" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    AND EXISTS (SELECT 1 FROM request WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_criterion_told_insert"
    BEFORE INSERT ON "criterion" WHEN ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (NEW.task_id) AND sent_on IS NOT NULL)
    AND EXISTS (SELECT 1 FROM request WHERE task_id IN (NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_criterion_told_update"
    BEFORE UPDATE ON "criterion" WHEN (OLD."name" IS NOT NEW."name" OR OLD."kind" IS NOT NEW."kind" OR OLD."weight" IS NOT NEW."weight" OR OLD."floor" IS NOT NEW."floor" OR OLD."meaning" IS NOT NEW."meaning" OR OLD."task_id" IS NOT NEW."task_id")
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id, NEW.task_id) AND sent_on IS NOT NULL)
    AND EXISTS (SELECT 1 FROM request WHERE task_id IN (OLD.task_id, NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_criterion_update"
    BEFORE UPDATE ON "criterion" WHEN (OLD."name" IS NOT NEW."name" OR OLD."kind" IS NOT NEW."kind" OR OLD."weight" IS NOT NEW."weight" OR OLD."floor" IS NOT NEW."floor" OR OLD."meaning" IS NOT NEW."meaning" OR OLD."task_id" IS NOT NEW."task_id")
    AND (EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_deliverable_delete"
    BEFORE DELETE ON "deliverable" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_deliverable_insert"
    BEFORE INSERT ON "deliverable" WHEN ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_deliverable_update"
    BEFORE UPDATE ON "deliverable" WHEN (OLD."title" IS NOT NEW."title" OR OLD."quantity" IS NOT NEW."quantity" OR OLD."quality" IS NOT NEW."quality" OR OLD."speed" IS NOT NEW."speed" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."acceptance_test" IS NOT NEW."acceptance_test" OR OLD."example" IS NOT NEW."example" OR OLD."price_line" IS NOT NEW."price_line" OR OLD."price_quantity" IS NOT NEW."price_quantity" OR OLD."price_unit" IS NOT NEW."price_unit" OR OLD."task_id" IS NOT NEW."task_id")
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id, NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_extra_clause_delete"
    BEFORE DELETE ON "extra_clause" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_extra_clause_insert"
    BEFORE INSERT ON "extra_clause" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (NEW.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_extra_clause_update"
    BEFORE UPDATE ON "extra_clause" WHEN (OLD."title" IS NOT NEW."title" OR OLD."body" IS NOT NEW."body" OR OLD."contract_id" IS NOT NEW."contract_id")
    AND (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id, NEW.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_glossary_word_delete"
    BEFORE DELETE ON "glossary_word" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_glossary_word_insert"
    BEFORE INSERT ON "glossary_word" WHEN ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_glossary_word_update"
    BEFORE UPDATE ON "glossary_word" WHEN (OLD."word" IS NOT NEW."word" OR OLD."meaning" IS NOT NEW."meaning" OR OLD."task_id" IS NOT NEW."task_id")
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id, NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_input_delete"
    BEFORE DELETE ON "input" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_input_insert"
    BEFORE INSERT ON "input" WHEN ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_input_update"
    BEFORE UPDATE ON "input" WHEN (OLD."title" IS NOT NEW."title" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."task_id" IS NOT NEW."task_id")
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id, NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_interface_delete"
    BEFORE DELETE ON "interface" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_interface_insert"
    BEFORE INSERT ON "interface" WHEN ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_interface_update"
    BEFORE UPDATE ON "interface" WHEN (OLD."ours" IS NOT NEW."ours" OR OLD."theirs" IS NOT NEW."theirs" OR OLD."passes" IS NOT NEW."passes" OR OLD."way" IS NOT NEW."way" OR OLD."task_id" IS NOT NEW."task_id")
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id, NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_kpi_delete"
    BEFORE DELETE ON "kpi" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_kpi_insert"
    BEFORE INSERT ON "kpi" WHEN ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_kpi_update"
    BEFORE UPDATE ON "kpi" WHEN (OLD."name" IS NOT NEW."name" OR OLD."unit" IS NOT NEW."unit" OR OLD."direction" IS NOT NEW."direction" OR OLD."target" IS NOT NEW."target" OR OLD."minimum" IS NOT NEW."minimum" OR OLD."rhythm" IS NOT NEW."rhythm" OR OLD."source" IS NOT NEW."source" OR OLD."task_id" IS NOT NEW."task_id")
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id, NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_milestone_accepted_delete"
    BEFORE DELETE ON "milestone" WHEN (OLD.state = 'accepted')
    AND (EXISTS (SELECT 1 FROM contract WHERE id = OLD.contract_id))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: accepted'); END;
CREATE TRIGGER "frozen_milestone_accepted_update"
    BEFORE UPDATE ON "milestone" WHEN (OLD.state = 'accepted')
    AND (OLD."title" IS NOT NEW."title" OR OLD."deliverable" IS NOT NEW."deliverable" OR OLD."starts_on" IS NOT NEW."starts_on" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."amount_minor" IS NOT NEW."amount_minor" OR OLD."review_days" IS NOT NEW."review_days" OR OLD."state" IS NOT NEW."state" OR OLD."delivered_on" IS NOT NEW."delivered_on" OR OLD."accepted_on" IS NOT NEW."accepted_on")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: accepted'); END;
CREATE TRIGGER "frozen_milestone_baseline_update"
    BEFORE UPDATE ON "milestone" WHEN (OLD.baseline_on IS NOT NULL AND OLD.baseline_on IS NOT NEW.baseline_on)
    AND (EXISTS (SELECT 1 FROM contract WHERE id = OLD.contract_id
    AND state IN ('signed', 'ended')))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_milestone_delete"
    BEFORE DELETE ON "milestone" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id) AND state IN ('finished', 'ended')))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_milestone_insert"
    BEFORE INSERT ON "milestone" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (NEW.contract_id) AND state IN ('finished', 'ended')))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_milestone_update"
    BEFORE UPDATE ON "milestone" WHEN (OLD."title" IS NOT NEW."title" OR OLD."deliverable" IS NOT NEW."deliverable" OR OLD."starts_on" IS NOT NEW."starts_on" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."amount_minor" IS NOT NEW."amount_minor" OR OLD."review_days" IS NOT NEW."review_days" OR OLD."contract_id" IS NOT NEW."contract_id")
    AND (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id, NEW.contract_id) AND state IN ('finished', 'ended')))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_reply_answer_delete"
    BEFORE DELETE ON "reply_answer" WHEN (EXISTS (SELECT 1 FROM reply JOIN bid ON bid.id = reply.bid_id
    JOIN award ON award.task_id = bid.task_id WHERE reply.id IN (OLD.reply_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_reply_answer_insert"
    BEFORE INSERT ON "reply_answer" WHEN (EXISTS (SELECT 1 FROM reply JOIN bid ON bid.id = reply.bid_id
    JOIN award ON award.task_id = bid.task_id WHERE reply.id IN (NEW.reply_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_reply_answer_update"
    BEFORE UPDATE ON "reply_answer" WHEN (OLD."field" IS NOT NEW."field" OR OLD."question" IS NOT NEW."question" OR OLD."answer" IS NOT NEW."answer" OR OLD."reply_id" IS NOT NEW."reply_id")
    AND (EXISTS (SELECT 1 FROM reply JOIN bid ON bid.id = reply.bid_id
    JOIN award ON award.task_id = bid.task_id WHERE reply.id IN (OLD.reply_id, NEW.reply_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_reply_delete"
    BEFORE DELETE ON "reply" WHEN (EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN (OLD.bid_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_reply_insert"
    BEFORE INSERT ON "reply" WHEN (EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN (NEW.bid_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_reply_update"
    BEFORE UPDATE ON "reply" WHEN (OLD."request" IS NOT NEW."request" OR OLD."version" IS NOT NEW."version" OR OLD."source" IS NOT NEW."source" OR OLD."file_name" IS NOT NEW."file_name" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."read_at" IS NOT NEW."read_at" OR OLD."remarks" IS NOT NEW."remarks" OR OLD."bid_id" IS NOT NEW."bid_id")
    AND (EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN (OLD.bid_id, NEW.bid_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_request_delete"
    BEFORE DELETE ON "request" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_request_question_update"
    BEFORE UPDATE ON "request_question" WHEN (OLD.addendum_id IS NOT NULL)
    AND (OLD."asked_on" IS NOT NEW."asked_on" OR OLD."question" IS NOT NEW."question" OR OLD."answer" IS NOT NEW."answer" OR OLD."task_id" IS NOT NEW."task_id" OR (OLD."addendum_id" IS NOT NEW."addendum_id" AND NEW."addendum_id" IS NOT NULL) OR (OLD."vendor_id" IS NOT NEW."vendor_id" AND NEW."vendor_id" IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_request_update"
    BEFORE UPDATE ON "request" WHEN (OLD."questions_until" IS NOT NEW."questions_until" OR OLD."answers_by" IS NOT NEW."answers_by" OR OLD."decide_by" IS NOT NEW."decide_by" OR OLD."valid_until" IS NOT NEW."valid_until" OR OLD."changes" IS NOT NEW."changes" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."number" IS NOT NEW."number" OR OLD."version" IS NOT NEW."version" OR OLD."released_at" IS NOT NEW."released_at" OR OLD."deadline_at" IS NOT NEW."deadline_at" OR OLD."pages" IS NOT NEW."pages" OR OLD."time_zone" IS NOT NEW."time_zone" OR OLD."pdf_sha256" IS NOT NEW."pdf_sha256" OR OLD."form_sha256" IS NOT NEW."form_sha256" OR OLD."form" IS NOT NEW."form" OR OLD."criteria" IS NOT NEW."criteria")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_task_delete"
    BEFORE DELETE ON "task" WHEN (EXISTS (SELECT 1 FROM contract WHERE task_id = OLD.id AND state = 'signed'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_task_sheet_delete"
    BEFORE DELETE ON "task_sheet" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_task_sheet_insert"
    BEFORE INSERT ON "task_sheet" WHEN ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_task_sheet_update"
    BEFORE UPDATE ON "task_sheet" WHEN (OLD."sheet_id" IS NOT NEW."sheet_id" OR OLD."task_id" IS NOT NEW."task_id")
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id, NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_term_delete"
    BEFORE DELETE ON "term" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_term_insert"
    BEFORE INSERT ON "term" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (NEW.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_term_update"
    BEFORE UPDATE ON "term" WHEN (OLD."word" IS NOT NEW."word" OR OLD."meaning" IS NOT NEW."meaning" OR OLD."contract_id" IS NOT NEW."contract_id")
    AND (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id, NEW.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
