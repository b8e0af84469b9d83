BEGIN TRANSACTION;
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
	FOREIGN KEY(follows_id) REFERENCES attachment (id) ON DELETE SET NULL, 
	FOREIGN KEY(sha256) REFERENCES blob (sha256) ON DELETE RESTRICT
)
 STRICT

;
INSERT INTO "attachment" VALUES('photos.txt','instructions',NULL,NULL,'',1,1,1,NULL,NULL,NULL,NULL,NULL,NULL,1,'text/plain',40,'a43c6a1e7f900a92383d2d9ec31da00348d65b266ff8fe8ced2debbdb4a48a9d','2026-11-24T10:00:00.000000Z');
INSERT INTO "attachment" VALUES('photos.txt','instructions',NULL,NULL,'',1,2,1,NULL,NULL,NULL,NULL,NULL,1,2,'text/plain',41,'d9159c19c34925084e21b512ad9d53841f4fe961faf496753b7ee9bc0507e8b3','2026-11-24T10:00:00.000000Z');
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
 STRICT

;
INSERT INTO "award" VALUES('Knows our tariff numbers by heart and sits ten minutes away.','Cheapest and best on skill: no quality is given up.','',1,6,10,'2026-11-14');
INSERT INTO "award" VALUES('Four shops for makers like us, and we liked using each of them.','','',2,7,12,'2026-09-07');
INSERT INTO "award" VALUES('The only test photograph on which the blue was our blue.','','',3,8,15,'2026-10-03');
INSERT INTO "award" VALUES('Fast on the telephone, and the price is fair.','Best on the test call as well, so nothing is lost by the low price.','',4,9,17,'2026-05-24');
INSERT INTO "award" VALUES('The only one who asked what a glaze feels like.','','',5,10,19,'2025-10-08');
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
 STRICT

;
INSERT INTO "bid" VALUES(576000,'EUR',1000000000,'2026-11-15','2026-12-15','2027-01-03','',1,4,1,'received');
INSERT INTO "bid" VALUES(690000,'EUR',1000000000,'2026-11-17','2026-11-28','2026-12-24','',2,4,2,'received');
INSERT INTO "bid" VALUES(510000,'EUR',1000000000,'2026-11-18','2026-12-24',NULL,'',3,4,3,'received');
INSERT INTO "bid" VALUES(26600000,'INR',11052632,'2026-11-19','2027-01-23',NULL,'Price as offered: ₹ 2,66,000 a year.',4,4,4,'received');
INSERT INTO "bid" VALUES(2040000,'EUR',1000000000,'2026-11-18','2026-12-19',NULL,'',5,5,9,'received');
INSERT INTO "bid" VALUES(1890000,'EUR',1000000000,'2026-11-19','2026-12-19',NULL,'',6,5,10,'received');
INSERT INTO "bid" VALUES(1240000,'EUR',1000000000,'2026-11-20','2026-12-06',NULL,'',7,5,11,'received');
INSERT INTO "bid" VALUES(1680000,'EUR',1000000000,'2026-11-16','2026-12-03',NULL,'',8,5,12,'received');
INSERT INTO "bid" VALUES(1975000,'EUR',1000000000,'2026-11-21','2026-11-23',NULL,'',9,5,13,'received');
INSERT INTO "bid" VALUES(360000,'EUR',1000000000,'2026-11-06','2026-12-09',NULL,'',10,6,14,'received');
INSERT INTO "bid" VALUES(395000,'EUR',1000000000,'2026-11-07','2026-12-09',NULL,'',11,6,10,'received');
INSERT INTO "bid" VALUES(720000,'EUR',1000000000,'2026-08-31',NULL,NULL,'',12,7,5,'received');
INSERT INTO "bid" VALUES(690000,'EUR',1000000000,'2026-09-01',NULL,NULL,'',13,7,7,'received');
INSERT INTO "bid" VALUES(540000,'EUR',1000000000,'2026-09-01',NULL,NULL,'',14,7,15,'received');
INSERT INTO "bid" VALUES(300000,'EUR',1000000000,'2026-09-25',NULL,NULL,'',15,8,6,'received');
INSERT INTO "bid" VALUES(260000,'EUR',1000000000,'2026-09-26',NULL,NULL,'',16,8,15,'received');
INSERT INTO "bid" VALUES(48000,'EUR',1000000000,'2026-05-18',NULL,NULL,'',17,9,7,'received');
INSERT INTO "bid" VALUES(69000,'EUR',1000000000,'2026-05-20',NULL,NULL,'',18,9,5,'received');
INSERT INTO "bid" VALUES(840000,'EUR',1000000000,'2025-10-02',NULL,NULL,'',19,10,8,'received');
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
 STRICT

;
INSERT INTO "bid_answer" VALUES('8.6 / 10',86,NULL,'One rounding difference, found by them.',1,1,5);
INSERT INTO "bid_answer" VALUES('3 good',95,NULL,'',2,1,6);
INSERT INTO "bid_answer" VALUES('2 days',80,NULL,'',3,1,7);
INSERT INTO "bid_answer" VALUES('fluent',90,NULL,'',4,1,8);
INSERT INTO "bid_answer" VALUES('1 month',100,NULL,'',5,1,9);
INSERT INTO "bid_answer" VALUES('ISO 27001',NULL,'met','',6,1,10);
INSERT INTO "bid_answer" VALUES('9.1 / 10',91,NULL,'',7,2,5);
INSERT INTO "bid_answer" VALUES('2 good',85,NULL,'',8,2,6);
INSERT INTO "bid_answer" VALUES('1 day',100,NULL,'',9,2,7);
INSERT INTO "bid_answer" VALUES('native',100,NULL,'',10,2,8);
INSERT INTO "bid_answer" VALUES('none',0,NULL,'',11,2,9);
INSERT INTO "bid_answer" VALUES('ISO 27001',NULL,'met','',12,2,10);
INSERT INTO "bid_answer" VALUES('6.4 / 10',64,NULL,'',13,3,5);
INSERT INTO "bid_answer" VALUES('1 good',55,NULL,'',14,3,6);
INSERT INTO "bid_answer" VALUES('3 days',60,NULL,'',15,3,7);
INSERT INTO "bid_answer" VALUES('native',100,NULL,'',16,3,8);
INSERT INTO "bid_answer" VALUES('2 weeks',60,NULL,'',17,3,9);
INSERT INTO "bid_answer" VALUES('promised',NULL,'promised','',18,3,10);
INSERT INTO "bid_answer" VALUES('4.2 / 10',42,NULL,'',19,4,5);
INSERT INTO "bid_answer" VALUES('none',0,NULL,'',20,4,6);
INSERT INTO "bid_answer" VALUES('2 days',80,NULL,'',21,4,7);
INSERT INTO "bid_answer" VALUES('basic',40,NULL,'',22,4,8);
INSERT INTO "bid_answer" VALUES('1 month',100,NULL,'',23,4,9);
INSERT INTO "bid_answer" VALUES('no proof',NULL,'missing','',24,4,10);
INSERT INTO "bid_answer" VALUES('own trays for pottery',90,NULL,'',25,5,12);
INSERT INTO "bid_answer" VALUES('same day',100,NULL,'',26,5,13);
INSERT INTO "bid_answer" VALUES('double walls',70,NULL,'',27,6,12);
INSERT INTO "bid_answer" VALUES('2 days',60,NULL,'',28,6,13);
INSERT INTO "bid_answer" VALUES('standard cartons',35,NULL,'',29,7,12);
INSERT INTO "bid_answer" VALUES('4 days',20,NULL,'',30,7,13);
INSERT INTO "bid_answer" VALUES('ships wine glasses',80,NULL,'',31,8,12);
INSERT INTO "bid_answer" VALUES('1 day',90,NULL,'',32,8,13);
INSERT INTO "bid_answer" VALUES('not asked yet',NULL,NULL,'',33,9,12);
INSERT INTO "bid_answer" VALUES('1 day',90,NULL,'',34,9,13);
INSERT INTO "bid_answer" VALUES('12 years',95,NULL,'',35,10,15);
INSERT INTO "bid_answer" VALUES('general freight',60,NULL,'',36,11,15);
INSERT INTO "bid_answer" VALUES('4 shops for makers',90,NULL,'',37,12,17);
INSERT INTO "bid_answer" VALUES('2 shops',65,NULL,'',38,13,17);
INSERT INTO "bid_answer" VALUES('none shown',20,NULL,'',39,14,17);
INSERT INTO "bid_answer" VALUES('true colours',95,NULL,'',40,15,19);
INSERT INTO "bid_answer" VALUES('too warm',45,NULL,'',41,16,19);
INSERT INTO "bid_answer" VALUES('answered in 4 minutes',90,NULL,'',42,17,21);
INSERT INTO "bid_answer" VALUES('called back next day',50,NULL,'',43,18,21);
INSERT INTO "bid_answer" VALUES('reads well',90,NULL,'',44,19,23);
CREATE TABLE blob (
	sha256 TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	data BLOB NOT NULL, 
	PRIMARY KEY (sha256)
)
 STRICT

;
INSERT INTO "blob" VALUES('a43c6a1e7f900a92383d2d9ec31da00348d65b266ff8fe8ced2debbdb4a48a9d',40,X'4F6E652070616765206F662070686F746F6772617068732C2066697273742076657273696F6E2E0A');
INSERT INTO "blob" VALUES('d9159c19c34925084e21b512ad9d53841f4fe961faf496753b7ee9bc0507e8b3',41,X'4F6E652070616765206F662070686F746F6772617068732C207365636F6E642076657273696F6E2E0A');
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
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE, 
	FOREIGN KEY(oversight_id) REFERENCES person (id) ON DELETE SET NULL, 
	CONSTRAINT ck_pricerule CHECK (price_rule IN ('inverse', 'linear_low', 'quadratic', 'min_max', 'benchmark')), 
	CONSTRAINT ck_pricebasis CHECK (price_basis IN ('total', 'month', 'year'))
)
 STRICT

;
INSERT INTO "brief" VALUES('We are six people and make about 4,000 pieces a year. Receipts pile up in a shoe box until the quarter ends.','Accounts closed by the tenth of the month, and no surprises at year end.','Recording receipts, bank and cash book
Monthly accounts
Sales tax return','Payroll
The yearly tax return','German','E-mail for papers, telephone for questions before noon.','monthly','Receipts stay in the European Union. No copies on private devices.','','quality',30,'2027-01-08','2028-01-08','2026-12-14',1,3,3,'inverse','month',50,NULL);
INSERT INTO "brief" VALUES('Six people, one of them paid by the hour. René does payroll by hand on two evenings a month.','Everybody is paid on the 28th, without errors.','Pay slips
Reports to health funds and tax office
Payment file for the bank','Advice on contracts of employment','German or English','E-mail, and telephone during office hours','two_weeks','Personal data stays in the European Union and is deleted when the contract ends.','','quality',15,'2027-01-03','2028-01-03','2026-11-20',2,4,3,'inverse','year',60,'2026-11-05');
INSERT INTO "brief" VALUES('Parcels leave from a corner of the workshop. In December they block the kiln.','Parcels leave within one working day; fewer than three breakages in 1,000.','Storage of 40 pallets
Packing and sending
Returns','Gift wrapping','German','Telephone; shared list of orders','weekly','Customer addresses are used for sending parcels and nothing else.','','balanced',60,'2027-01-23',NULL,'2026-11-22',3,5,2,'inverse','year',60,'2026-10-31');
INSERT INTO "brief" VALUES('Every fourth parcel to Switzerland waits at the border because a form is wrong.','No parcel held for a paper mistake.','Declarations
Tariff numbers for new pieces','','German','','monthly','','',NULL,20,NULL,NULL,'2026-11-10',4,6,3,'inverse','year',50,'2026-10-27');
INSERT INTO "brief" VALUES('The old shop is nine years old and cannot show prices without tax.','One order in 30 visits, and half of the orders from telephones.','Design
Moving 420 pieces
Payment and tax for five countries','Photographs
Text of the pieces','','','weekly','','',NULL,90,NULL,NULL,NULL,5,7,3,'inverse','total',50,'2026-08-21');
INSERT INTO "brief" VALUES('','Photographs that show the true colour of the glaze.','100 pieces, three views each','','','','milestone','','',NULL,30,NULL,NULL,NULL,6,8,1,'inverse','total',50,'2026-09-17');
INSERT INTO "brief" VALUES('','A broken computer works again within four hours.','Remote help
Backups
Updates','','','','monthly','Remote access only while somebody of us watches.','',NULL,45,NULL,NULL,NULL,7,9,3,'inverse','month',50,'2026-05-13');
INSERT INTO "brief" VALUES('','A catalogue that reads as if written in each language.','','','','','monthly','','',NULL,30,NULL,NULL,NULL,8,10,1,'inverse','total',50,'2025-09-25');
CREATE TABLE business (
	name TEXT NOT NULL, 
	address TEXT NOT NULL, 
	country TEXT NOT NULL, 
	tax_id TEXT NOT NULL, 
	represented_by TEXT NOT NULL, 
	email TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	vision TEXT NOT NULL, 
	strengths TEXT NOT NULL, 
	currency TEXT NOT NULL, 
	timezone TEXT NOT NULL, 
	hour_rate_minor INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	is_sample INTEGER NOT NULL, 
	CONSTRAINT ck_business_single CHECK (id = 1), 
	CONSTRAINT ck_business_name CHECK (name <> ''), 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "business" VALUES('Hartmann Ceramics','Brennofenweg 12
20457 Hamburg','Germany','DE 812 345 670','Käthe Hartmann','kaethe@hartmann-ceramics.example','+49 40 555 0142','Every table in our town should have one cup on it that somebody made by hand. We grow slowly, answer every letter, and never sell a piece we would not use ourselves.','Glazes nobody else has, small series within two weeks, and customers who know us by name.','EUR','Europe/Berlin',3200,1,'sample-hartmann-ceramics',1);
CREATE TABLE check_item (
	text TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	milestone_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	done INTEGER NOT NULL, 
	CONSTRAINT ck_check_item_text CHECK (text <> ''), 
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE
)
 STRICT

;
INSERT INTO "check_item" VALUES('No parcel held for a paper mistake',1,1,0,0);
INSERT INTO "check_item" VALUES('Every piece of the catalogue is on the list',2,2,0,0);
INSERT INTO "check_item" VALUES('Yearly list of held parcels',3,3,0,0);
INSERT INTO "check_item" VALUES('Every page has an owner',4,4,0,1);
INSERT INTO "check_item" VALUES('Prices for five countries are planned',5,4,1,1);
INSERT INTO "check_item" VALUES('Order a cup in three taps',6,5,0,0);
INSERT INTO "check_item" VALUES('Works on an old telephone',7,5,1,0);
INSERT INTO "check_item" VALUES('Ten test orders from five countries',8,6,0,0);
INSERT INTO "check_item" VALUES('40 photos received',9,7,0,1);
INSERT INTO "check_item" VALUES('White background, no shadows',10,7,1,1);
INSERT INTO "check_item" VALUES('File size above 3000 pixels',11,7,2,1);
INSERT INTO "check_item" VALUES('Colours match the product',12,7,3,0);
INSERT INTO "check_item" VALUES('60 photos received',13,8,0,0);
INSERT INTO "check_item" VALUES('List of calls received',14,9,0,1);
INSERT INTO "check_item" VALUES('List of calls received',15,10,0,1);
INSERT INTO "check_item" VALUES('List of calls received',16,11,0,1);
INSERT INTO "check_item" VALUES('Shop server restored on a spare machine',17,12,0,0);
INSERT INTO "check_item" VALUES('Time needed is written down',18,12,1,0);
INSERT INTO "check_item" VALUES('List of calls received',19,13,0,0);
INSERT INTO "check_item" VALUES('Read by one native speaker each',20,14,0,1);
INSERT INTO "check_item" VALUES('Read by one native speaker',21,15,0,1);
CREATE TABLE clause_value (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	clause TEXT NOT NULL, 
	field TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT uq_clause_value UNIQUE (contract_id, clause, field), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE
)
 STRICT

;
INSERT INTO "clause_value" VALUES(1,1,'parties','client_contact','René Okafor');
INSERT INTO "clause_value" VALUES(2,1,'parties','client_reach','rene@hartmann-ceramics.example');
INSERT INTO "clause_value" VALUES(3,1,'parties','provider_contact','Birgit Petersen');
INSERT INTO "clause_value" VALUES(4,1,'parties','provider_reach','birgit@zollbuero-petersen.example');
INSERT INTO "clause_value" VALUES(5,1,'work','scope','Declarations for all parcels to countries outside the European Union
Tariff numbers for new pieces');
INSERT INTO "clause_value" VALUES(6,1,'late','credit_percent','2');
INSERT INTO "clause_value" VALUES(7,1,'reports','report_rhythm','monthly');
INSERT INTO "clause_value" VALUES(8,1,'reports','meeting_rhythm','monthly');
INSERT INTO "clause_value" VALUES(9,1,'reports','meeting_when','First Tuesday of the month at 10:00, by telephone');
INSERT INTO "clause_value" VALUES(10,1,'ending','notice_weeks','4');
INSERT INTO "clause_value" VALUES(11,1,'words','days_at','Hamburg');
INSERT INTO "clause_value" VALUES(12,1,'disputes','law','Germany');
INSERT INTO "clause_value" VALUES(13,1,'disputes','court','Hamburg');
INSERT INTO "clause_value" VALUES(14,1,'signatures','client_signer','Käthe Hartmann');
INSERT INTO "clause_value" VALUES(15,1,'signatures','client_capacity','Owner');
INSERT INTO "clause_value" VALUES(16,1,'signatures','provider_signer','Birgit Petersen');
INSERT INTO "clause_value" VALUES(17,1,'signatures','provider_capacity','Owner');
INSERT INTO "clause_value" VALUES(18,1,'late','exceptions','If we send the list of pieces late, the date moves by the same number of days');
INSERT INTO "clause_value" VALUES(19,1,'work','excluded','Customs duties and fees of the authorities');
INSERT INTO "clause_value" VALUES(20,1,'work','inputs','List of parcels with contents and value, by noon
Photographs and material of new pieces');
INSERT INTO "clause_value" VALUES(21,1,'people','key_people','Birgit Petersen');
INSERT INTO "clause_value" VALUES(22,2,'parties','client_contact','René Okafor');
INSERT INTO "clause_value" VALUES(23,2,'parties','client_reach','rene@hartmann-ceramics.example');
INSERT INTO "clause_value" VALUES(24,2,'parties','provider_contact','Mareike Jansen');
INSERT INTO "clause_value" VALUES(25,2,'parties','provider_reach','mareike@pixelhof.example');
INSERT INTO "clause_value" VALUES(26,2,'work','scope','Design of the shop
Moving 420 pieces with text and photographs
Payment and tax for five countries
Training for three people');
INSERT INTO "clause_value" VALUES(27,2,'late','credit_percent','2');
INSERT INTO "clause_value" VALUES(28,2,'late','limit_percent','10');
INSERT INTO "clause_value" VALUES(29,2,'reports','report_rhythm','weekly');
INSERT INTO "clause_value" VALUES(30,2,'reports','meeting_rhythm','weekly');
INSERT INTO "clause_value" VALUES(31,2,'reports','meeting_when','Monday at 9:30, by video');
INSERT INTO "clause_value" VALUES(32,2,'ending','notice_weeks','4');
INSERT INTO "clause_value" VALUES(33,2,'words','days_at','Hamburg');
INSERT INTO "clause_value" VALUES(34,2,'disputes','law','Germany');
INSERT INTO "clause_value" VALUES(35,2,'disputes','court','Hamburg');
INSERT INTO "clause_value" VALUES(36,2,'signatures','client_signer','Käthe Hartmann');
INSERT INTO "clause_value" VALUES(37,2,'signatures','client_capacity','Owner');
INSERT INTO "clause_value" VALUES(38,2,'signatures','provider_signer','Mareike Jansen');
INSERT INTO "clause_value" VALUES(39,2,'signatures','provider_capacity','Managing director');
INSERT INTO "clause_value" VALUES(40,2,'work','excluded','Photographs
Text of the pieces');
INSERT INTO "clause_value" VALUES(41,2,'work','inputs','Access to the old shop
Photographs of all pieces');
INSERT INTO "clause_value" VALUES(42,2,'data','personal','yes');
INSERT INTO "clause_value" VALUES(43,2,'data','rules','Customer data stays on servers in the European Union');
INSERT INTO "clause_value" VALUES(44,2,'quality','standard','A page is shown within two seconds on a telephone');
INSERT INTO "clause_value" VALUES(45,3,'parties','client_contact','Käthe Hartmann');
INSERT INTO "clause_value" VALUES(46,3,'parties','client_reach','kaethe@hartmann-ceramics.example');
INSERT INTO "clause_value" VALUES(47,3,'parties','provider_contact','Chloé Lefèvre');
INSERT INTO "clause_value" VALUES(48,3,'parties','provider_reach','chloe@studio-kestrel.example');
INSERT INTO "clause_value" VALUES(49,3,'work','scope','Photographs of 100 pieces, three views each
Files ready for the shop, with our item numbers');
INSERT INTO "clause_value" VALUES(50,3,'late','credit_percent','2');
INSERT INTO "clause_value" VALUES(51,3,'late','limit_percent','10');
INSERT INTO "clause_value" VALUES(52,3,'reports','report_rhythm','milestone');
INSERT INTO "clause_value" VALUES(53,3,'reports','meeting_rhythm','milestone');
INSERT INTO "clause_value" VALUES(54,3,'reports','meeting_when','When a batch is handed over, in the studio');
INSERT INTO "clause_value" VALUES(55,3,'ending','notice_weeks','2');
INSERT INTO "clause_value" VALUES(56,3,'words','days_at','Hamburg');
INSERT INTO "clause_value" VALUES(57,3,'disputes','law','Germany');
INSERT INTO "clause_value" VALUES(58,3,'disputes','court','Hamburg');
INSERT INTO "clause_value" VALUES(59,3,'signatures','client_signer','Käthe Hartmann');
INSERT INTO "clause_value" VALUES(60,3,'signatures','client_capacity','Owner');
INSERT INTO "clause_value" VALUES(61,3,'signatures','provider_signer','Chloé Lefèvre');
INSERT INTO "clause_value" VALUES(62,3,'signatures','provider_capacity','Photographer');
INSERT INTO "clause_value" VALUES(63,3,'work','inputs','The pieces, packed and labelled');
INSERT INTO "clause_value" VALUES(64,3,'milestones','review_days','8');
INSERT INTO "clause_value" VALUES(65,3,'late','end_weeks','3');
INSERT INTO "clause_value" VALUES(66,3,'quality','standard','Colours match the piece under daylight');
INSERT INTO "clause_value" VALUES(67,4,'parties','client_contact','René Okafor');
INSERT INTO "clause_value" VALUES(68,4,'parties','client_reach','rene@hartmann-ceramics.example');
INSERT INTO "clause_value" VALUES(69,4,'parties','provider_contact','Zofia Wiśniewska');
INSERT INTO "clause_value" VALUES(70,4,'parties','provider_reach','zofia@kodex.example');
INSERT INTO "clause_value" VALUES(71,4,'work','scope','Remote help for three computers and the shop server
Daily backups and a restore test
Updates every month');
INSERT INTO "clause_value" VALUES(72,4,'late','credit_percent','2');
INSERT INTO "clause_value" VALUES(73,4,'late','limit_percent','10');
INSERT INTO "clause_value" VALUES(74,4,'reports','report_rhythm','monthly');
INSERT INTO "clause_value" VALUES(75,4,'reports','meeting_rhythm','monthly');
INSERT INTO "clause_value" VALUES(76,4,'reports','meeting_when','First Thursday of the month at 14:00, by video');
INSERT INTO "clause_value" VALUES(77,4,'ending','notice_weeks','8');
INSERT INTO "clause_value" VALUES(78,4,'words','days_at','Hamburg');
INSERT INTO "clause_value" VALUES(79,4,'disputes','law','Germany');
INSERT INTO "clause_value" VALUES(80,4,'disputes','court','Hamburg');
INSERT INTO "clause_value" VALUES(81,4,'signatures','client_signer','Käthe Hartmann');
INSERT INTO "clause_value" VALUES(82,4,'signatures','client_capacity','Owner');
INSERT INTO "clause_value" VALUES(83,4,'signatures','provider_signer','Zofia Wiśniewska');
INSERT INTO "clause_value" VALUES(84,4,'signatures','provider_capacity','Service desk lead');
INSERT INTO "clause_value" VALUES(85,4,'data','personal','yes');
INSERT INTO "clause_value" VALUES(86,4,'data','rules','Remote access only while somebody of us watches
Passwords are kept in our own safe');
INSERT INTO "clause_value" VALUES(87,4,'ending','handover_weeks','4');
INSERT INTO "clause_value" VALUES(88,5,'parties','client_contact','Käthe Hartmann');
INSERT INTO "clause_value" VALUES(89,5,'parties','client_reach','kaethe@hartmann-ceramics.example');
INSERT INTO "clause_value" VALUES(90,5,'parties','provider_contact','Νίκος Παπαδόπουλος');
INSERT INTO "clause_value" VALUES(91,5,'parties','provider_reach','nikos@elaia.example');
INSERT INTO "clause_value" VALUES(92,5,'work','scope','The yearly catalogue of 48 pages in English, French and Greek');
INSERT INTO "clause_value" VALUES(93,5,'late','credit_percent','2');
INSERT INTO "clause_value" VALUES(94,5,'late','limit_percent','10');
INSERT INTO "clause_value" VALUES(95,5,'reports','report_rhythm','milestone');
INSERT INTO "clause_value" VALUES(96,5,'reports','meeting_rhythm','monthly');
INSERT INTO "clause_value" VALUES(97,5,'reports','meeting_when','Second Wednesday of the month at 11:00, by telephone');
INSERT INTO "clause_value" VALUES(98,5,'ending','notice_weeks','4');
INSERT INTO "clause_value" VALUES(99,5,'words','days_at','Hamburg');
INSERT INTO "clause_value" VALUES(100,5,'disputes','law','Germany');
INSERT INTO "clause_value" VALUES(101,5,'disputes','court','Hamburg');
INSERT INTO "clause_value" VALUES(102,5,'signatures','client_signer','Käthe Hartmann');
INSERT INTO "clause_value" VALUES(103,5,'signatures','client_capacity','Owner');
INSERT INTO "clause_value" VALUES(104,5,'signatures','provider_signer','Νίκος Παπαδόπουλος');
INSERT INTO "clause_value" VALUES(105,5,'signatures','provider_capacity','Partner');
INSERT INTO "clause_value" VALUES(106,5,'work','inputs','The German text, final');
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
 STRICT

;
INSERT INTO "contact" VALUES('Aoife Brennan','Account manager','aoife@brightline.example','+353 91 555 010',1,1,0);
INSERT INTO "contact" VALUES('Seán Ó Briain','Payroll desk','desk@brightline.example','',2,1,1);
INSERT INTO "contact" VALUES('Jürgen Weiß','Managing director','weiss@lohnwerk.example','',3,2,0);
INSERT INTO "contact" VALUES('Harriet Cole','','harriet@kestrel-accounting.example','',4,3,0);
INSERT INTO "contact" VALUES('Ananya Rao','','ananya@payasia.example','',5,4,0);
INSERT INTO "contact" VALUES('Mareike Jansen','Project lead','mareike@pixelhof.example','+49 421 555 0170',6,5,0);
INSERT INTO "contact" VALUES('Chloé Lefèvre','Photographer','chloe@studio-kestrel.example','',7,6,0);
INSERT INTO "contact" VALUES('Zofia Wiśniewska','Service desk lead','zofia@kodex.example','',8,7,0);
INSERT INTO "contact" VALUES('Νίκος Παπαδόπουλος','Partner','nikos@elaia.example','',9,8,0);
INSERT INTO "contact" VALUES('Birgit Petersen','','birgit@zollbuero-petersen.example','',10,14,0);
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
 STRICT

;
INSERT INTO "contract" VALUES('Export papers and customs','EUR',360000,'2026-12-14','2027-12-14',14,'A4',1,6,14,10,'C-2026-004','draft',NULL);
INSERT INTO "contract" VALUES('Web shop redesign','EUR',720000,'2026-09-25','2027-02-07',14,'A4',2,7,5,12,'C-2026-003','signed','2026-09-23');
INSERT INTO "contract" VALUES('Product photography','EUR',300000,'2026-10-10','2026-12-24',14,'A4',3,8,6,15,'C-2026-002','signed','2026-10-08');
INSERT INTO "contract" VALUES('IT support','EUR',576000,'2026-06-02','2027-06-02',14,'A4',4,9,7,17,'C-2026-001','signed','2026-05-28');
INSERT INTO "contract" VALUES('Catalogue translation','EUR',840000,'2025-10-15','2026-10-15',14,'A4',5,10,8,19,'C-2025-006','signed','2025-10-13');
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
 STRICT

;
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
 STRICT

;
INSERT INTO "criterion" VALUES('Price per month','price',30,0,'',1,3,0);
INSERT INTO "criterion" VALUES('Experience with craft businesses','score',30,0,'',2,3,1);
INSERT INTO "criterion" VALUES('Proof of insurance','must',0,0,'',3,3,2);
INSERT INTO "criterion" VALUES('Price per year','price',25,0,'',4,4,0);
INSERT INTO "criterion" VALUES('Quality of samples','score',30,40,'Two anonymous pay slips from last year, checked by our tax adviser.',5,4,1);
INSERT INTO "criterion" VALUES('References checked','score',15,0,'One current and one former client, both called.',6,4,2);
INSERT INTO "criterion" VALUES('Turnaround time','score',10,0,'',7,4,3);
INSERT INTO "criterion" VALUES('Speaks your language','score',5,0,'',8,4,4);
INSERT INTO "criterion" VALUES('Trial period offered','score',15,0,'',9,4,5);
INSERT INTO "criterion" VALUES('Data security','must',0,0,'A certificate or a written statement of compliance.',10,4,6);
INSERT INTO "criterion" VALUES('Price per year','price',70,0,'',11,5,0);
INSERT INTO "criterion" VALUES('Care with fragile goods','score',20,0,'',12,5,1);
INSERT INTO "criterion" VALUES('Days until sent','score',10,0,'',13,5,2);
INSERT INTO "criterion" VALUES('Price per year','price',40,0,'',14,6,0);
INSERT INTO "criterion" VALUES('Knows pottery tariffs','score',60,0,'',15,6,1);
INSERT INTO "criterion" VALUES('Price','price',30,0,'',16,7,0);
INSERT INTO "criterion" VALUES('Shops they built','score',70,0,'',17,7,1);
INSERT INTO "criterion" VALUES('Price','price',35,0,'',18,8,0);
INSERT INTO "criterion" VALUES('Test photograph','score',65,0,'',19,8,1);
INSERT INTO "criterion" VALUES('Price per month','price',30,0,'',20,9,0);
INSERT INTO "criterion" VALUES('Test call','score',70,0,'',21,9,1);
INSERT INTO "criterion" VALUES('Price','price',30,0,'',22,10,0);
INSERT INTO "criterion" VALUES('Sample page','score',70,0,'',23,10,1);
CREATE TABLE deliverable (
	title TEXT NOT NULL, 
	quantity TEXT NOT NULL, 
	quality TEXT NOT NULL, 
	speed TEXT NOT NULL, 
	due_on TEXT, 
	acceptance_test TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_deliverable_title CHECK (title <> ''), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
)
 STRICT

;
INSERT INTO "deliverable" VALUES('Monthly accounts','12 a year, about 180 bookings each','No more than one correction per month','By the tenth of the following month','2027-02-07','Bank balance in the books equals the bank statement to the cent.',1,3,0);
INSERT INTO "deliverable" VALUES('Sales tax return','4 a year','Accepted by the tax office without questions','',NULL,'',2,3,1);
INSERT INTO "deliverable" VALUES('Pay slips','6 a month','No more than 1 error per 100 pay slips','Two working days after we send the hours','2027-01-31','Sums agree with the hours list; payment file is accepted by the bank.',3,4,0);
INSERT INTO "deliverable" VALUES('Yearly wage report','1 a year','Accepted by the tax office','','2027-03-04','Confirmation of the tax office',4,4,1);
INSERT INTO "deliverable" VALUES('Parcels sent','about 90 a week','Fewer than 3 breakages in 1,000','Within one working day',NULL,'Monthly list of breakages and late parcels',5,5,0);
INSERT INTO "deliverable" VALUES('Customs declarations','about 25 a month','No parcel held for a paper mistake','Same working day',NULL,'List of held parcels at the end of the month',6,6,0);
INSERT INTO "deliverable" VALUES('Shop live, checked by you','1 shop, 420 pieces','Page shown within two seconds on a telephone','','2027-01-18','Ten test orders from five countries, all correct',7,7,0);
INSERT INTO "deliverable" VALUES('Photographs','100 pieces, three views each','Colours match the piece under daylight','',NULL,'Compared beside the piece at the window',8,8,0);
INSERT INTO "deliverable" VALUES('Monthly service','12 months','Works again within four hours','',NULL,'Monthly list of calls with times',9,9,0);
INSERT INTO "deliverable" VALUES('Catalogue in three languages','3 × 48 pages','At most five corrections per language','',NULL,'Read by one native speaker each',10,10,0);
CREATE TABLE dismissal (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	check_key TEXT NOT NULL, 
	task_id INTEGER, 
	item_id INTEGER, 
	note TEXT NOT NULL, 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
)
 STRICT

;
CREATE TABLE extra_clause (
	title TEXT NOT NULL, 
	body TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_extra_clause_title CHECK (title <> ''), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE
)
 STRICT

;
CREATE TABLE file_fact (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
)
 STRICT

;
INSERT INTO "file_fact" VALUES('uid','40255615f52a44e6bc6c68a1d42093bd');
INSERT INTO "file_fact" VALUES('oldest_reader','2');
INSERT INTO "file_fact" VALUES('made_by','Outsource Desk 0.1.0');
CREATE TABLE history (
	id INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	by_user TEXT NOT NULL, 
	label TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT ck_stepkind CHECK (kind IN ('change', 'undo', 'redo'))
)
 STRICT

;
INSERT INTO "history" VALUES(1,'2026-11-24T10:00:00.000000Z','sabine','Sample business','change');
INSERT INTO "history" VALUES(2,'2026-11-24T10:00:00.000000Z','sabine','Attach a file','change');
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
 STRICT

;
INSERT INTO "history_row" VALUES(1,1,1,'business',1,NULL,'{"name":"Hartmann Ceramics","address":"Brennofenweg 12\n20457 Hamburg","country":"Germany","tax_id":"DE 812 345 670","represented_by":"Käthe Hartmann","email":"kaethe@hartmann-ceramics.example","phone":"+49 40 555 0142","vision":"Every table in our town should have one cup on it that somebody made by hand. We grow slowly, answer every letter, and never sell a piece we would not use ourselves.","strengths":"Glazes nobody else has, small series within two weeks, and customers who know us by name.","currency":"EUR","timezone":"Europe/Berlin","hour_rate_minor":3200,"id":1,"uid":"sample-hartmann-ceramics","is_sample":1}');
INSERT INTO "history_row" VALUES(2,1,2,'person',1,NULL,'{"name":"Käthe Hartmann","role":"Owner","email":"kaethe@hartmann-ceramics.example","id":1}');
INSERT INTO "history_row" VALUES(3,1,3,'person',2,NULL,'{"name":"Jonas Großmann","role":"Workshop and shipping","email":"jonas@hartmann-ceramics.example","id":2}');
INSERT INTO "history_row" VALUES(4,1,4,'person',3,NULL,'{"name":"René Okafor","role":"Shop and office","email":"rene@hartmann-ceramics.example","id":3}');
INSERT INTO "history_row" VALUES(5,1,5,'vendor',1,NULL,'{"name":"Brightline Payroll","kind":"company","state":"shortlisted","state_reason":"","source":"referral","source_note":"Our tax adviser","relationship":"none","country":"Ireland","timezone":"Europe/Dublin","language":"English, German","address":"4 Harbour Row\nGalway","website":"brightline.example","tax_id":"","represented_by":"Aoife Brennan","notes":"","id":1}');
INSERT INTO "history_row" VALUES(6,1,6,'contact',1,NULL,'{"name":"Aoife Brennan","role":"Account manager","email":"aoife@brightline.example","phone":"+353 91 555 010","id":1,"vendor_id":1,"position":0}');
INSERT INTO "history_row" VALUES(7,1,7,'contact',2,NULL,'{"name":"Seán Ó Briain","role":"Payroll desk","email":"desk@brightline.example","phone":"","id":2,"vendor_id":1,"position":1}');
INSERT INTO "history_row" VALUES(8,1,8,'vendor',2,NULL,'{"name":"LohnWerk GmbH","kind":"company","state":"shortlisted","state_reason":"","source":"chamber","source_note":"","relationship":"none","country":"Germany","timezone":"Europe/Berlin","language":"German","address":"Straße der Nationen 8\n09111 Chemnitz","website":"","tax_id":"","represented_by":"Jürgen Weiß","notes":"","id":2}');
INSERT INTO "history_row" VALUES(9,1,9,'contact',3,NULL,'{"name":"Jürgen Weiß","role":"Managing director","email":"weiss@lohnwerk.example","phone":"","id":3,"vendor_id":2,"position":0}');
INSERT INTO "history_row" VALUES(10,1,10,'vendor',3,NULL,'{"name":"Kestrel Accounting","kind":"company","state":"lead","state_reason":"","source":"web","source_note":"","relationship":"none","country":"United Kingdom","timezone":"Europe/London","language":"English, German","address":"","website":"","tax_id":"","represented_by":"","notes":"","id":3}');
INSERT INTO "history_row" VALUES(11,1,11,'contact',4,NULL,'{"name":"Harriet Cole","role":"","email":"harriet@kestrel-accounting.example","phone":"","id":4,"vendor_id":3,"position":0}');
INSERT INTO "history_row" VALUES(12,1,12,'vendor',4,NULL,'{"name":"PayAsia Ltd","kind":"company","state":"lead","state_reason":"","source":"platform","source_note":"","relationship":"none","country":"India","timezone":"Asia/Kolkata","language":"English","address":"","website":"","tax_id":"","represented_by":"","notes":"","id":4}');
INSERT INTO "history_row" VALUES(13,1,13,'contact',5,NULL,'{"name":"Ananya Rao","role":"","email":"ananya@payasia.example","phone":"","id":5,"vendor_id":4,"position":0}');
INSERT INTO "history_row" VALUES(14,1,14,'vendor',5,NULL,'{"name":"Pixelhof GmbH","kind":"company","state":"active","state_reason":"","source":"association","source_note":"","relationship":"none","country":"Germany","timezone":"Europe/Berlin","language":"German, English","address":"Speicherallee 3\n28195 Bremen","website":"","tax_id":"DE 299 111 023","represented_by":"Mareike Jansen","notes":"","id":5}');
INSERT INTO "history_row" VALUES(15,1,15,'contact',6,NULL,'{"name":"Mareike Jansen","role":"Project lead","email":"mareike@pixelhof.example","phone":"+49 421 555 0170","id":6,"vendor_id":5,"position":0}');
INSERT INTO "history_row" VALUES(16,1,16,'vendor',6,NULL,'{"name":"Studio Kestrel","kind":"freelancer","state":"active","state_reason":"","source":"social","source_note":"","relationship":"none","country":"Germany","timezone":"Europe/Berlin","language":"German, French","address":"Alter Hafen 21\n20459 Hamburg","website":"","tax_id":"","represented_by":"Chloé Lefèvre","notes":"","id":6}');
INSERT INTO "history_row" VALUES(17,1,17,'contact',7,NULL,'{"name":"Chloé Lefèvre","role":"Photographer","email":"chloe@studio-kestrel.example","phone":"","id":7,"vendor_id":6,"position":0}');
INSERT INTO "history_row" VALUES(18,1,18,'vendor',7,NULL,'{"name":"Kodex Łódź sp. z o.o.","kind":"company","state":"active","state_reason":"","source":"referral","source_note":"","relationship":"none","country":"Poland","timezone":"Europe/Warsaw","language":"English, Polish","address":"ul. Piotrkowska 12\n90-001 Łódź","website":"","tax_id":"PL 725-18-44-219","represented_by":"Zofia Wiśniewska","notes":"","id":7}');
INSERT INTO "history_row" VALUES(19,1,19,'contact',8,NULL,'{"name":"Zofia Wiśniewska","role":"Service desk lead","email":"zofia@kodex.example","phone":"","id":8,"vendor_id":7,"position":0}');
INSERT INTO "history_row" VALUES(20,1,20,'vendor',8,NULL,'{"name":"Ελαία Translations","kind":"agency","state":"past","state_reason":"","source":"trade_group","source_note":"","relationship":"none","country":"Greece","timezone":"Europe/Athens","language":"Greek, English, German","address":"Odos Ermou 44\n105 63 Athens","website":"","tax_id":"EL 998 877 665","represented_by":"Νίκος Παπαδόπουλος","notes":"","id":8}');
INSERT INTO "history_row" VALUES(21,1,21,'contact',9,NULL,'{"name":"Νίκος Παπαδόπουλος","role":"Partner","email":"nikos@elaia.example","phone":"","id":9,"vendor_id":8,"position":0}');
INSERT INTO "history_row" VALUES(22,1,22,'vendor',9,NULL,'{"name":"Spedition Weißenfels","kind":"company","state":"shortlisted","state_reason":"","source":"chamber","source_note":"","relationship":"none","country":"Germany","timezone":"Europe/Berlin","language":"German","address":"","website":"","tax_id":"","represented_by":"","notes":"","id":9}');
INSERT INTO "history_row" VALUES(23,1,23,'vendor',10,NULL,'{"name":"Nordfracht ApS","kind":"company","state":"lead","state_reason":"","source":"web","source_note":"","relationship":"none","country":"Denmark","timezone":"Europe/Copenhagen","language":"Danish, English","address":"","website":"","tax_id":"","represented_by":"","notes":"","id":10}');
INSERT INTO "history_row" VALUES(24,1,24,'vendor',11,NULL,'{"name":"Склад Логістика","kind":"company","state":"lead","state_reason":"","source":"platform","source_note":"","relationship":"none","country":"Ukraine","timezone":"Europe/Kyiv","language":"Ukrainian, English","address":"","website":"","tax_id":"","represented_by":"","notes":"","id":11}');
INSERT INTO "history_row" VALUES(25,1,25,'vendor',12,NULL,'{"name":"Müller Lager & Versand","kind":"company","state":"shortlisted","state_reason":"","source":"referral","source_note":"Jonas plays football with the owner","relationship":"friend","country":"Germany","timezone":"Europe/Berlin","language":"German","address":"","website":"","tax_id":"","represented_by":"","notes":"","id":12}');
INSERT INTO "history_row" VALUES(26,1,26,'vendor',13,NULL,'{"name":"Hansa Fulfilment","kind":"company","state":"lead","state_reason":"","source":"social","source_note":"","relationship":"none","country":"Germany","timezone":"Europe/Berlin","language":"German, English","address":"","website":"","tax_id":"","represented_by":"","notes":"","id":13}');
INSERT INTO "history_row" VALUES(27,1,27,'vendor',14,NULL,'{"name":"Zollbüro Petersen","kind":"freelancer","state":"shortlisted","state_reason":"","source":"referral","source_note":"","relationship":"relative","country":"Germany","timezone":"Europe/Berlin","language":"German","address":"Am Sandtorkai 5\n20457 Hamburg","website":"","tax_id":"","represented_by":"Birgit Petersen","notes":"","id":14}');
INSERT INTO "history_row" VALUES(28,1,28,'contact',10,NULL,'{"name":"Birgit Petersen","role":"","email":"birgit@zollbuero-petersen.example","phone":"","id":10,"vendor_id":14,"position":0}');
INSERT INTO "history_row" VALUES(29,1,29,'vendor',15,NULL,'{"name":"Oldframe Media","kind":"company","state":"eliminated","state_reason":"Answered three times without naming a price.","source":"web","source_note":"","relationship":"none","country":"Netherlands","timezone":"Europe/Amsterdam","language":"Dutch, English","address":"","website":"","tax_id":"","represented_by":"","notes":"","id":15}');
INSERT INTO "history_row" VALUES(30,1,30,'task',1,NULL,'{"title":"Glaze development","summary":"New glazes for the spring series: recipes, test tiles, firing curves.","department":"Workshop","reason":"capacity","strategy":1,"core":"core","frequency":"monthly","measurable":"judgement","measure":"","oversight":"yes","parity":"no","repetitive":"expert","equipment":"often","customers":"none","data_class":"business","offsite":"no","documented":"partly","location":null,"location_reason":"","minutes_per_month":1500,"hour_rate_minor":3200,"materials_minor":18000,"fee_minor":null,"oversight_minutes":0,"selection_minutes":0,"transition_minutes":0,"one_off_minor":0,"horizon_months":24,"hire_minor":null,"pilot_plan":"","id":1,"stage":"decide","step":5,"decision":"keep","decided_on":"2026-11-12","override":"","owner_id":1,"budget_minor":null,"starter":"","created_on":"2026-11-04"}');
INSERT INTO "history_row" VALUES(31,1,31,'task',2,NULL,'{"title":"Customer newsletter","summary":"One letter a month to 2,300 customers.","department":"Shop","reason":"skill","strategy":null,"core":"partly","frequency":"monthly","measurable":"number","measure":"orders within a week of the letter","oversight":"yes","parity":null,"repetitive":null,"equipment":null,"customers":null,"data_class":null,"offsite":null,"documented":null,"location":null,"location_reason":"","minutes_per_month":480,"hour_rate_minor":3200,"materials_minor":0,"fee_minor":null,"oversight_minutes":0,"selection_minutes":0,"transition_minutes":0,"one_off_minor":0,"horizon_months":24,"hire_minor":null,"pilot_plan":"","id":2,"stage":"decide","step":2,"decision":null,"decided_on":null,"override":"","owner_id":3,"budget_minor":null,"starter":"","created_on":"2026-11-18"}');
INSERT INTO "history_row" VALUES(32,1,32,'task',3,NULL,'{"title":"Bookkeeping","summary":"Receipts, monthly accounts and the sales tax return.","department":"Office","reason":"cost","strategy":0,"core":"support","frequency":"weekly","measurable":"number","measure":"bookings corrected at year end","oversight":"yes","parity":"yes","repetitive":"simple","equipment":"none","customers":"none","data_class":"business","offsite":"yes","documented":"partly","location":"home","location_reason":"German tax law, and the receipts are on paper.","minutes_per_month":1320,"hour_rate_minor":3200,"materials_minor":3500,"fee_minor":39000,"oversight_minutes":90,"selection_minutes":600,"transition_minutes":720,"one_off_minor":15000,"horizon_months":24,"hire_minor":4620000,"pilot_plan":"","id":3,"stage":"brief","step":5,"decision":"outsource","decided_on":"2026-11-09","override":"","owner_id":3,"budget_minor":45000,"starter":"","created_on":"2026-10-15"}');
INSERT INTO "history_row" VALUES(33,1,33,'brief',1,NULL,'{"background":"We are six people and make about 4,000 pieces a year. Receipts pile up in a shoe box until the quarter ends.","objectives":"Accounts closed by the tenth of the month, and no surprises at year end.","in_scope":"Recording receipts, bank and cash book\nMonthly accounts\nSales tax return","out_of_scope":"Payroll\nThe yearly tax return","language":"German","channels":"E-mail for papers, telephone for questions before noon.","meetings":"monthly","data_rules":"Receipts stay in the European Union. No copies on private devices.","customer_rules":"","trade_off":"quality","oversight_minutes":30,"start_on":"2027-01-08","due_on":"2028-01-08","bids_due_on":"2026-12-14","id":1,"task_id":3,"oversight_id":3,"price_rule":"inverse","price_basis":"month","quality_floor":50,"sent_on":null}');
INSERT INTO "history_row" VALUES(34,1,34,'deliverable',1,NULL,'{"title":"Monthly accounts","quantity":"12 a year, about 180 bookings each","quality":"No more than one correction per month","speed":"By the tenth of the following month","due_on":"2027-02-07","acceptance_test":"Bank balance in the books equals the bank statement to the cent.","id":1,"task_id":3,"position":0}');
INSERT INTO "history_row" VALUES(35,1,35,'deliverable',2,NULL,'{"title":"Sales tax return","quantity":"4 a year","quality":"Accepted by the tax office without questions","speed":"","due_on":null,"acceptance_test":"","id":2,"task_id":3,"position":1}');
INSERT INTO "history_row" VALUES(36,1,36,'input',1,NULL,'{"title":"Scanned receipts","due_on":null,"id":1,"task_id":3,"position":0}');
INSERT INTO "history_row" VALUES(37,1,37,'kpi',1,NULL,'{"name":"Corrections per month","unit":"corrections","direction":"lower","target":"1","minimum":"3","rhythm":"monthly","source":"Counted by René when the accounts arrive","id":1,"task_id":3,"position":0}');
INSERT INTO "history_row" VALUES(38,1,38,'criterion',1,NULL,'{"name":"Price per month","kind":"price","weight":30,"floor":0,"meaning":"","id":1,"task_id":3,"position":0}');
INSERT INTO "history_row" VALUES(39,1,39,'criterion',2,NULL,'{"name":"Experience with craft businesses","kind":"score","weight":30,"floor":0,"meaning":"","id":2,"task_id":3,"position":1}');
INSERT INTO "history_row" VALUES(40,1,40,'criterion',3,NULL,'{"name":"Proof of insurance","kind":"must","weight":0,"floor":0,"meaning":"","id":3,"task_id":3,"position":2}');
INSERT INTO "history_row" VALUES(41,1,41,'task',4,NULL,'{"title":"Payroll processing","summary":"Monthly pay slips for six people, with the reports to the health funds.","department":"Office","reason":"cost","strategy":0,"core":"support","frequency":"monthly","measurable":"number","measure":"errors per payslip","oversight":"yes","parity":"yes","repetitive":"simple","equipment":"rarely","customers":"none","data_class":"personal","offsite":"yes","documented":"yes","location":"developed","location_reason":"Knows German payroll, works in our time zone.","minutes_per_month":840,"hour_rate_minor":3200,"materials_minor":12000,"fee_minor":48000,"oversight_minutes":60,"selection_minutes":720,"transition_minutes":480,"one_off_minor":20000,"horizon_months":24,"hire_minor":4380000,"pilot_plan":"","id":4,"stage":"compare","step":5,"decision":"outsource","decided_on":"2026-10-10","override":"","owner_id":3,"budget_minor":650000,"starter":"","created_on":"2026-09-25"}');
INSERT INTO "history_row" VALUES(42,1,42,'brief',2,NULL,'{"background":"Six people, one of them paid by the hour. René does payroll by hand on two evenings a month.","objectives":"Everybody is paid on the 28th, without errors.","in_scope":"Pay slips\nReports to health funds and tax office\nPayment file for the bank","out_of_scope":"Advice on contracts of employment","language":"German or English","channels":"E-mail, and telephone during office hours","meetings":"two_weeks","data_rules":"Personal data stays in the European Union and is deleted when the contract ends.","customer_rules":"","trade_off":"quality","oversight_minutes":15,"start_on":"2027-01-03","due_on":"2028-01-03","bids_due_on":"2026-11-20","id":2,"task_id":4,"oversight_id":3,"price_rule":"inverse","price_basis":"year","quality_floor":60,"sent_on":"2026-11-05"}');
INSERT INTO "history_row" VALUES(43,1,43,'deliverable',3,NULL,'{"title":"Pay slips","quantity":"6 a month","quality":"No more than 1 error per 100 pay slips","speed":"Two working days after we send the hours","due_on":"2027-01-31","acceptance_test":"Sums agree with the hours list; payment file is accepted by the bank.","id":3,"task_id":4,"position":0}');
INSERT INTO "history_row" VALUES(44,1,44,'deliverable',4,NULL,'{"title":"Yearly wage report","quantity":"1 a year","quality":"Accepted by the tax office","speed":"","due_on":"2027-03-04","acceptance_test":"Confirmation of the tax office","id":4,"task_id":4,"position":1}');
INSERT INTO "history_row" VALUES(45,1,45,'input',2,NULL,'{"title":"List of hours worked","due_on":"2027-01-23","id":2,"task_id":4,"position":0}');
INSERT INTO "history_row" VALUES(46,1,46,'input',3,NULL,'{"title":"New and leaving staff","due_on":null,"id":3,"task_id":4,"position":1}');
INSERT INTO "history_row" VALUES(47,1,47,'kpi',2,NULL,'{"name":"Errors per 100 pay slips","unit":"errors","direction":"lower","target":"1","minimum":"2","rhythm":"monthly","source":"Counted by René within five working days","id":2,"task_id":4,"position":0}');
INSERT INTO "history_row" VALUES(48,1,48,'kpi',3,NULL,'{"name":"Paid on time","unit":"%","direction":"higher","target":"100","minimum":"99","rhythm":"monthly","source":"Bank statement","id":3,"task_id":4,"position":1}');
INSERT INTO "history_row" VALUES(49,1,49,'criterion',4,NULL,'{"name":"Price per year","kind":"price","weight":25,"floor":0,"meaning":"","id":4,"task_id":4,"position":0}');
INSERT INTO "history_row" VALUES(50,1,50,'criterion',5,NULL,'{"name":"Quality of samples","kind":"score","weight":30,"floor":40,"meaning":"Two anonymous pay slips from last year, checked by our tax adviser.","id":5,"task_id":4,"position":1}');
INSERT INTO "history_row" VALUES(51,1,51,'criterion',6,NULL,'{"name":"References checked","kind":"score","weight":15,"floor":0,"meaning":"One current and one former client, both called.","id":6,"task_id":4,"position":2}');
INSERT INTO "history_row" VALUES(52,1,52,'criterion',7,NULL,'{"name":"Turnaround time","kind":"score","weight":10,"floor":0,"meaning":"","id":7,"task_id":4,"position":3}');
INSERT INTO "history_row" VALUES(53,1,53,'criterion',8,NULL,'{"name":"Speaks your language","kind":"score","weight":5,"floor":0,"meaning":"","id":8,"task_id":4,"position":4}');
INSERT INTO "history_row" VALUES(54,1,54,'criterion',9,NULL,'{"name":"Trial period offered","kind":"score","weight":15,"floor":0,"meaning":"","id":9,"task_id":4,"position":5}');
INSERT INTO "history_row" VALUES(55,1,55,'criterion',10,NULL,'{"name":"Data security","kind":"must","weight":0,"floor":0,"meaning":"A certificate or a written statement of compliance.","id":10,"task_id":4,"position":6}');
INSERT INTO "history_row" VALUES(56,1,56,'bid',1,NULL,'{"price_minor":576000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-11-15","valid_until":"2026-12-15","start_on":"2027-01-03","note":"","id":1,"task_id":4,"vendor_id":1,"state":"received"}');
INSERT INTO "history_row" VALUES(57,1,57,'bid_answer',1,NULL,'{"answer":"8.6 / 10","points":86,"proof":null,"note":"One rounding difference, found by them.","id":1,"bid_id":1,"criterion_id":5}');
INSERT INTO "history_row" VALUES(58,1,58,'bid_answer',2,NULL,'{"answer":"3 good","points":95,"proof":null,"note":"","id":2,"bid_id":1,"criterion_id":6}');
INSERT INTO "history_row" VALUES(59,1,59,'bid_answer',3,NULL,'{"answer":"2 days","points":80,"proof":null,"note":"","id":3,"bid_id":1,"criterion_id":7}');
INSERT INTO "history_row" VALUES(60,1,60,'bid_answer',4,NULL,'{"answer":"fluent","points":90,"proof":null,"note":"","id":4,"bid_id":1,"criterion_id":8}');
INSERT INTO "history_row" VALUES(61,1,61,'bid_answer',5,NULL,'{"answer":"1 month","points":100,"proof":null,"note":"","id":5,"bid_id":1,"criterion_id":9}');
INSERT INTO "history_row" VALUES(62,1,62,'bid_answer',6,NULL,'{"answer":"ISO 27001","points":null,"proof":"met","note":"","id":6,"bid_id":1,"criterion_id":10}');
INSERT INTO "history_row" VALUES(63,1,63,'bid',2,NULL,'{"price_minor":690000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-11-17","valid_until":"2026-11-28","start_on":"2026-12-24","note":"","id":2,"task_id":4,"vendor_id":2,"state":"received"}');
INSERT INTO "history_row" VALUES(64,1,64,'bid_answer',7,NULL,'{"answer":"9.1 / 10","points":91,"proof":null,"note":"","id":7,"bid_id":2,"criterion_id":5}');
INSERT INTO "history_row" VALUES(65,1,65,'bid_answer',8,NULL,'{"answer":"2 good","points":85,"proof":null,"note":"","id":8,"bid_id":2,"criterion_id":6}');
INSERT INTO "history_row" VALUES(66,1,66,'bid_answer',9,NULL,'{"answer":"1 day","points":100,"proof":null,"note":"","id":9,"bid_id":2,"criterion_id":7}');
INSERT INTO "history_row" VALUES(67,1,67,'bid_answer',10,NULL,'{"answer":"native","points":100,"proof":null,"note":"","id":10,"bid_id":2,"criterion_id":8}');
INSERT INTO "history_row" VALUES(68,1,68,'bid_answer',11,NULL,'{"answer":"none","points":0,"proof":null,"note":"","id":11,"bid_id":2,"criterion_id":9}');
INSERT INTO "history_row" VALUES(69,1,69,'bid_answer',12,NULL,'{"answer":"ISO 27001","points":null,"proof":"met","note":"","id":12,"bid_id":2,"criterion_id":10}');
INSERT INTO "history_row" VALUES(70,1,70,'bid',3,NULL,'{"price_minor":510000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-11-18","valid_until":"2026-12-24","start_on":null,"note":"","id":3,"task_id":4,"vendor_id":3,"state":"received"}');
INSERT INTO "history_row" VALUES(71,1,71,'bid_answer',13,NULL,'{"answer":"6.4 / 10","points":64,"proof":null,"note":"","id":13,"bid_id":3,"criterion_id":5}');
INSERT INTO "history_row" VALUES(72,1,72,'bid_answer',14,NULL,'{"answer":"1 good","points":55,"proof":null,"note":"","id":14,"bid_id":3,"criterion_id":6}');
INSERT INTO "history_row" VALUES(73,1,73,'bid_answer',15,NULL,'{"answer":"3 days","points":60,"proof":null,"note":"","id":15,"bid_id":3,"criterion_id":7}');
INSERT INTO "history_row" VALUES(74,1,74,'bid_answer',16,NULL,'{"answer":"native","points":100,"proof":null,"note":"","id":16,"bid_id":3,"criterion_id":8}');
INSERT INTO "history_row" VALUES(75,1,75,'bid_answer',17,NULL,'{"answer":"2 weeks","points":60,"proof":null,"note":"","id":17,"bid_id":3,"criterion_id":9}');
INSERT INTO "history_row" VALUES(76,1,76,'bid_answer',18,NULL,'{"answer":"promised","points":null,"proof":"promised","note":"","id":18,"bid_id":3,"criterion_id":10}');
INSERT INTO "history_row" VALUES(77,1,77,'bid',4,NULL,'{"price_minor":26600000,"currency":"INR","rate_e9":11052632,"received_on":"2026-11-19","valid_until":"2027-01-23","start_on":null,"note":"Price as offered: ₹ 2,66,000 a year.","id":4,"task_id":4,"vendor_id":4,"state":"received"}');
INSERT INTO "history_row" VALUES(78,1,78,'bid_answer',19,NULL,'{"answer":"4.2 / 10","points":42,"proof":null,"note":"","id":19,"bid_id":4,"criterion_id":5}');
INSERT INTO "history_row" VALUES(79,1,79,'bid_answer',20,NULL,'{"answer":"none","points":0,"proof":null,"note":"","id":20,"bid_id":4,"criterion_id":6}');
INSERT INTO "history_row" VALUES(80,1,80,'bid_answer',21,NULL,'{"answer":"2 days","points":80,"proof":null,"note":"","id":21,"bid_id":4,"criterion_id":7}');
INSERT INTO "history_row" VALUES(81,1,81,'bid_answer',22,NULL,'{"answer":"basic","points":40,"proof":null,"note":"","id":22,"bid_id":4,"criterion_id":8}');
INSERT INTO "history_row" VALUES(82,1,82,'bid_answer',23,NULL,'{"answer":"1 month","points":100,"proof":null,"note":"","id":23,"bid_id":4,"criterion_id":9}');
INSERT INTO "history_row" VALUES(83,1,83,'bid_answer',24,NULL,'{"answer":"no proof","points":null,"proof":"missing","note":"","id":24,"bid_id":4,"criterion_id":10}');
INSERT INTO "history_row" VALUES(84,1,84,'task',5,NULL,'{"title":"Warehouse & shipping","summary":"Storing, packing and sending about 90 parcels a week.","department":"Workshop","reason":"capacity","strategy":0,"core":"support","frequency":"daily","measurable":"number","measure":"broken pieces per 1,000 parcels","oversight":"yes","parity":"yes","repetitive":"simple","equipment":"often","customers":"some","data_class":"personal","offsite":"yes","documented":"yes","location":"home","location_reason":"Pottery breaks; every hour on the road counts.","minutes_per_month":4200,"hour_rate_minor":2400,"materials_minor":42000,"fee_minor":165000,"oversight_minutes":240,"selection_minutes":900,"transition_minutes":1800,"one_off_minor":60000,"horizon_months":24,"hire_minor":null,"pilot_plan":"","id":5,"stage":"compare","step":5,"decision":"outsource","decided_on":"2026-10-17","override":"","owner_id":2,"budget_minor":2100000,"starter":"","created_on":"2026-09-15"}');
INSERT INTO "history_row" VALUES(85,1,85,'brief',3,NULL,'{"background":"Parcels leave from a corner of the workshop. In December they block the kiln.","objectives":"Parcels leave within one working day; fewer than three breakages in 1,000.","in_scope":"Storage of 40 pallets\nPacking and sending\nReturns","out_of_scope":"Gift wrapping","language":"German","channels":"Telephone; shared list of orders","meetings":"weekly","data_rules":"Customer addresses are used for sending parcels and nothing else.","customer_rules":"","trade_off":"balanced","oversight_minutes":60,"start_on":"2027-01-23","due_on":null,"bids_due_on":"2026-11-22","id":3,"task_id":5,"oversight_id":2,"price_rule":"inverse","price_basis":"year","quality_floor":60,"sent_on":"2026-10-31"}');
INSERT INTO "history_row" VALUES(86,1,86,'deliverable',5,NULL,'{"title":"Parcels sent","quantity":"about 90 a week","quality":"Fewer than 3 breakages in 1,000","speed":"Within one working day","due_on":null,"acceptance_test":"Monthly list of breakages and late parcels","id":5,"task_id":5,"position":0}');
INSERT INTO "history_row" VALUES(87,1,87,'kpi',4,NULL,'{"name":"Breakages per 1,000 parcels","unit":"pieces","direction":"lower","target":"3","minimum":"5","rhythm":"monthly","source":"Returns list","id":4,"task_id":5,"position":0}');
INSERT INTO "history_row" VALUES(88,1,88,'criterion',11,NULL,'{"name":"Price per year","kind":"price","weight":70,"floor":0,"meaning":"","id":11,"task_id":5,"position":0}');
INSERT INTO "history_row" VALUES(89,1,89,'criterion',12,NULL,'{"name":"Care with fragile goods","kind":"score","weight":20,"floor":0,"meaning":"","id":12,"task_id":5,"position":1}');
INSERT INTO "history_row" VALUES(90,1,90,'criterion',13,NULL,'{"name":"Days until sent","kind":"score","weight":10,"floor":0,"meaning":"","id":13,"task_id":5,"position":2}');
INSERT INTO "history_row" VALUES(91,1,91,'bid',5,NULL,'{"price_minor":2040000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-11-18","valid_until":"2026-12-19","start_on":null,"note":"","id":5,"task_id":5,"vendor_id":9,"state":"received"}');
INSERT INTO "history_row" VALUES(92,1,92,'bid_answer',25,NULL,'{"answer":"own trays for pottery","points":90,"proof":null,"note":"","id":25,"bid_id":5,"criterion_id":12}');
INSERT INTO "history_row" VALUES(93,1,93,'bid_answer',26,NULL,'{"answer":"same day","points":100,"proof":null,"note":"","id":26,"bid_id":5,"criterion_id":13}');
INSERT INTO "history_row" VALUES(94,1,94,'bid',6,NULL,'{"price_minor":1890000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-11-19","valid_until":"2026-12-19","start_on":null,"note":"","id":6,"task_id":5,"vendor_id":10,"state":"received"}');
INSERT INTO "history_row" VALUES(95,1,95,'bid_answer',27,NULL,'{"answer":"double walls","points":70,"proof":null,"note":"","id":27,"bid_id":6,"criterion_id":12}');
INSERT INTO "history_row" VALUES(96,1,96,'bid_answer',28,NULL,'{"answer":"2 days","points":60,"proof":null,"note":"","id":28,"bid_id":6,"criterion_id":13}');
INSERT INTO "history_row" VALUES(97,1,97,'bid',7,NULL,'{"price_minor":1240000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-11-20","valid_until":"2026-12-06","start_on":null,"note":"","id":7,"task_id":5,"vendor_id":11,"state":"received"}');
INSERT INTO "history_row" VALUES(98,1,98,'bid_answer',29,NULL,'{"answer":"standard cartons","points":35,"proof":null,"note":"","id":29,"bid_id":7,"criterion_id":12}');
INSERT INTO "history_row" VALUES(99,1,99,'bid_answer',30,NULL,'{"answer":"4 days","points":20,"proof":null,"note":"","id":30,"bid_id":7,"criterion_id":13}');
INSERT INTO "history_row" VALUES(100,1,100,'bid',8,NULL,'{"price_minor":1680000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-11-16","valid_until":"2026-12-03","start_on":null,"note":"","id":8,"task_id":5,"vendor_id":12,"state":"received"}');
INSERT INTO "history_row" VALUES(101,1,101,'bid_answer',31,NULL,'{"answer":"ships wine glasses","points":80,"proof":null,"note":"","id":31,"bid_id":8,"criterion_id":12}');
INSERT INTO "history_row" VALUES(102,1,102,'bid_answer',32,NULL,'{"answer":"1 day","points":90,"proof":null,"note":"","id":32,"bid_id":8,"criterion_id":13}');
INSERT INTO "history_row" VALUES(103,1,103,'bid',9,NULL,'{"price_minor":1975000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-11-21","valid_until":"2026-11-23","start_on":null,"note":"","id":9,"task_id":5,"vendor_id":13,"state":"received"}');
INSERT INTO "history_row" VALUES(104,1,104,'bid_answer',33,NULL,'{"answer":"not asked yet","points":null,"proof":null,"note":"","id":33,"bid_id":9,"criterion_id":12}');
INSERT INTO "history_row" VALUES(105,1,105,'bid_answer',34,NULL,'{"answer":"1 day","points":90,"proof":null,"note":"","id":34,"bid_id":9,"criterion_id":13}');
INSERT INTO "history_row" VALUES(106,1,106,'task',6,NULL,'{"title":"Export papers and customs","summary":"Customs declarations for parcels to Switzerland and Britain.","department":"Shop","reason":"skill","strategy":0,"core":"support","frequency":"weekly","measurable":"number","measure":"parcels held at the border","oversight":"learn","parity":"yes","repetitive":"mixed","equipment":"rarely","customers":"none","data_class":"business","offsite":"yes","documented":"partly","location":"home","location_reason":"Same city, same office hours.","minutes_per_month":900,"hour_rate_minor":3200,"materials_minor":0,"fee_minor":30000,"oversight_minutes":60,"selection_minutes":240,"transition_minutes":300,"one_off_minor":0,"horizon_months":24,"hire_minor":null,"pilot_plan":"","id":6,"stage":"contract","step":5,"decision":"outsource","decided_on":"2026-10-25","override":"The customs office itself trains us in the first month, so somebody here can judge the papers.","owner_id":3,"budget_minor":420000,"starter":"","created_on":"2026-10-05"}');
INSERT INTO "history_row" VALUES(107,1,107,'brief',4,NULL,'{"background":"Every fourth parcel to Switzerland waits at the border because a form is wrong.","objectives":"No parcel held for a paper mistake.","in_scope":"Declarations\nTariff numbers for new pieces","out_of_scope":"","language":"German","channels":"","meetings":"monthly","data_rules":"","customer_rules":"","trade_off":null,"oversight_minutes":20,"start_on":null,"due_on":null,"bids_due_on":"2026-11-10","id":4,"task_id":6,"oversight_id":3,"price_rule":"inverse","price_basis":"year","quality_floor":50,"sent_on":"2026-10-27"}');
INSERT INTO "history_row" VALUES(108,1,108,'deliverable',6,NULL,'{"title":"Customs declarations","quantity":"about 25 a month","quality":"No parcel held for a paper mistake","speed":"Same working day","due_on":null,"acceptance_test":"List of held parcels at the end of the month","id":6,"task_id":6,"position":0}');
INSERT INTO "history_row" VALUES(109,1,109,'criterion',14,NULL,'{"name":"Price per year","kind":"price","weight":40,"floor":0,"meaning":"","id":14,"task_id":6,"position":0}');
INSERT INTO "history_row" VALUES(110,1,110,'criterion',15,NULL,'{"name":"Knows pottery tariffs","kind":"score","weight":60,"floor":0,"meaning":"","id":15,"task_id":6,"position":1}');
INSERT INTO "history_row" VALUES(111,1,111,'bid',10,NULL,'{"price_minor":360000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-11-06","valid_until":"2026-12-09","start_on":null,"note":"","id":10,"task_id":6,"vendor_id":14,"state":"received"}');
INSERT INTO "history_row" VALUES(112,1,112,'bid_answer',35,NULL,'{"answer":"12 years","points":95,"proof":null,"note":"","id":35,"bid_id":10,"criterion_id":15}');
INSERT INTO "history_row" VALUES(113,1,113,'bid',11,NULL,'{"price_minor":395000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-11-07","valid_until":"2026-12-09","start_on":null,"note":"","id":11,"task_id":6,"vendor_id":10,"state":"received"}');
INSERT INTO "history_row" VALUES(114,1,114,'bid_answer',36,NULL,'{"answer":"general freight","points":60,"proof":null,"note":"","id":36,"bid_id":11,"criterion_id":15}');
INSERT INTO "history_row" VALUES(115,1,115,'award',1,NULL,'{"reason":"Knows our tariff numbers by heart and sits ten minutes away.","price_reason":"Cheapest and best on skill: no quality is given up.","note_to_others":"","id":1,"task_id":6,"bid_id":10,"chosen_on":"2026-11-14"}');
INSERT INTO "history_row" VALUES(116,1,116,'contract',1,NULL,'{"title":"Export papers and customs","currency":"EUR","price_minor":360000,"starts_on":"2026-12-14","ends_on":"2027-12-14","payment_days":14,"paper":"A4","id":1,"task_id":6,"vendor_id":14,"bid_id":10,"number":"C-2026-004","state":"draft","signed_on":null}');
INSERT INTO "history_row" VALUES(117,1,117,'clause_value',1,NULL,'{"id":1,"contract_id":1,"clause":"parties","field":"client_contact","value":"René Okafor"}');
INSERT INTO "history_row" VALUES(118,1,118,'clause_value',2,NULL,'{"id":2,"contract_id":1,"clause":"parties","field":"client_reach","value":"rene@hartmann-ceramics.example"}');
INSERT INTO "history_row" VALUES(119,1,119,'clause_value',3,NULL,'{"id":3,"contract_id":1,"clause":"parties","field":"provider_contact","value":"Birgit Petersen"}');
INSERT INTO "history_row" VALUES(120,1,120,'clause_value',4,NULL,'{"id":4,"contract_id":1,"clause":"parties","field":"provider_reach","value":"birgit@zollbuero-petersen.example"}');
INSERT INTO "history_row" VALUES(121,1,121,'clause_value',5,NULL,'{"id":5,"contract_id":1,"clause":"work","field":"scope","value":"Declarations for all parcels to countries outside the European Union\nTariff numbers for new pieces"}');
INSERT INTO "history_row" VALUES(122,1,122,'clause_value',6,NULL,'{"id":6,"contract_id":1,"clause":"late","field":"credit_percent","value":"2"}');
INSERT INTO "history_row" VALUES(123,1,123,'clause_value',7,NULL,'{"id":7,"contract_id":1,"clause":"reports","field":"report_rhythm","value":"monthly"}');
INSERT INTO "history_row" VALUES(124,1,124,'clause_value',8,NULL,'{"id":8,"contract_id":1,"clause":"reports","field":"meeting_rhythm","value":"monthly"}');
INSERT INTO "history_row" VALUES(125,1,125,'clause_value',9,NULL,'{"id":9,"contract_id":1,"clause":"reports","field":"meeting_when","value":"First Tuesday of the month at 10:00, by telephone"}');
INSERT INTO "history_row" VALUES(126,1,126,'clause_value',10,NULL,'{"id":10,"contract_id":1,"clause":"ending","field":"notice_weeks","value":"4"}');
INSERT INTO "history_row" VALUES(127,1,127,'clause_value',11,NULL,'{"id":11,"contract_id":1,"clause":"words","field":"days_at","value":"Hamburg"}');
INSERT INTO "history_row" VALUES(128,1,128,'clause_value',12,NULL,'{"id":12,"contract_id":1,"clause":"disputes","field":"law","value":"Germany"}');
INSERT INTO "history_row" VALUES(129,1,129,'clause_value',13,NULL,'{"id":13,"contract_id":1,"clause":"disputes","field":"court","value":"Hamburg"}');
INSERT INTO "history_row" VALUES(130,1,130,'clause_value',14,NULL,'{"id":14,"contract_id":1,"clause":"signatures","field":"client_signer","value":"Käthe Hartmann"}');
INSERT INTO "history_row" VALUES(131,1,131,'clause_value',15,NULL,'{"id":15,"contract_id":1,"clause":"signatures","field":"client_capacity","value":"Owner"}');
INSERT INTO "history_row" VALUES(132,1,132,'clause_value',16,NULL,'{"id":16,"contract_id":1,"clause":"signatures","field":"provider_signer","value":"Birgit Petersen"}');
INSERT INTO "history_row" VALUES(133,1,133,'clause_value',17,NULL,'{"id":17,"contract_id":1,"clause":"signatures","field":"provider_capacity","value":"Owner"}');
INSERT INTO "history_row" VALUES(134,1,134,'clause_value',18,NULL,'{"id":18,"contract_id":1,"clause":"late","field":"exceptions","value":"If we send the list of pieces late, the date moves by the same number of days"}');
INSERT INTO "history_row" VALUES(135,1,135,'clause_value',19,NULL,'{"id":19,"contract_id":1,"clause":"work","field":"excluded","value":"Customs duties and fees of the authorities"}');
INSERT INTO "history_row" VALUES(136,1,136,'clause_value',20,NULL,'{"id":20,"contract_id":1,"clause":"work","field":"inputs","value":"List of parcels with contents and value, by noon\nPhotographs and material of new pieces"}');
INSERT INTO "history_row" VALUES(137,1,137,'clause_value',21,NULL,'{"id":21,"contract_id":1,"clause":"people","field":"key_people","value":"Birgit Petersen"}');
INSERT INTO "history_row" VALUES(138,1,138,'milestone',1,NULL,'{"title":"First month of declarations","deliverable":"Declarations for all parcels of the month","starts_on":"2026-12-14","due_on":"2027-01-13","amount_minor":90000,"review_days":10,"id":1,"contract_id":1,"position":0,"state":"planned","baseline_on":null,"forecast_on":null,"progress":0,"delivered_on":null,"accepted_on":null}');
INSERT INTO "history_row" VALUES(139,1,139,'check_item',1,NULL,'{"text":"No parcel held for a paper mistake","id":1,"milestone_id":1,"position":0,"done":0}');
INSERT INTO "history_row" VALUES(140,1,140,'milestone',2,NULL,'{"title":"Tariff list for all pieces","deliverable":"One list with the tariff number of every piece","starts_on":"2027-01-13","due_on":"2027-03-14","amount_minor":90000,"review_days":10,"id":2,"contract_id":1,"position":1,"state":"planned","baseline_on":null,"forecast_on":null,"progress":0,"delivered_on":null,"accepted_on":null}');
INSERT INTO "history_row" VALUES(141,1,141,'check_item',2,NULL,'{"text":"Every piece of the catalogue is on the list","id":2,"milestone_id":2,"position":0,"done":0}');
INSERT INTO "history_row" VALUES(142,1,142,'milestone',3,NULL,'{"title":"Rest of the year","deliverable":"Declarations for all parcels","starts_on":"2027-03-14","due_on":"2027-12-14","amount_minor":180000,"review_days":10,"id":3,"contract_id":1,"position":2,"state":"planned","baseline_on":null,"forecast_on":null,"progress":0,"delivered_on":null,"accepted_on":null}');
INSERT INTO "history_row" VALUES(143,1,143,'check_item',3,NULL,'{"text":"Yearly list of held parcels","id":3,"milestone_id":3,"position":0,"done":0}');
INSERT INTO "history_row" VALUES(144,1,144,'term',1,NULL,'{"word":"Held parcel","meaning":"A parcel that customs did not release within two working days because of a mistake in its papers.","id":1,"contract_id":1}');
INSERT INTO "history_row" VALUES(145,1,145,'task',7,NULL,'{"title":"Web shop redesign","summary":"A new shop that works on a telephone and takes orders from abroad.","department":"Shop","reason":"short_project","strategy":0,"core":"support","frequency":"years","measurable":"number","measure":"orders per 100 visitors","oversight":"yes","parity":"yes","repetitive":"expert","equipment":"rarely","customers":"some","data_class":"personal","offsite":"yes","documented":"partly","location":"home","location_reason":"We want to sit at one table twice.","minutes_per_month":2400,"hour_rate_minor":3200,"materials_minor":0,"fee_minor":120000,"oversight_minutes":360,"selection_minutes":0,"transition_minutes":0,"one_off_minor":0,"horizon_months":24,"hire_minor":null,"pilot_plan":"","id":7,"stage":"deliver","step":5,"decision":"outsource","decided_on":"2026-08-16","override":"","owner_id":3,"budget_minor":800000,"starter":"","created_on":"2026-07-27"}');
INSERT INTO "history_row" VALUES(146,1,146,'brief',5,NULL,'{"background":"The old shop is nine years old and cannot show prices without tax.","objectives":"One order in 30 visits, and half of the orders from telephones.","in_scope":"Design\nMoving 420 pieces\nPayment and tax for five countries","out_of_scope":"Photographs\nText of the pieces","language":"","channels":"","meetings":"weekly","data_rules":"","customer_rules":"","trade_off":null,"oversight_minutes":90,"start_on":null,"due_on":null,"bids_due_on":null,"id":5,"task_id":7,"oversight_id":3,"price_rule":"inverse","price_basis":"total","quality_floor":50,"sent_on":"2026-08-21"}');
INSERT INTO "history_row" VALUES(147,1,147,'deliverable',7,NULL,'{"title":"Shop live, checked by you","quantity":"1 shop, 420 pieces","quality":"Page shown within two seconds on a telephone","speed":"","due_on":"2027-01-18","acceptance_test":"Ten test orders from five countries, all correct","id":7,"task_id":7,"position":0}');
INSERT INTO "history_row" VALUES(148,1,148,'kpi',5,NULL,'{"name":"Orders per 100 visitors","unit":"orders","direction":"higher","target":"3.3","minimum":"2","rhythm":"monthly","source":"Counted by the shop itself, read by René","id":5,"task_id":7,"position":0}');
INSERT INTO "history_row" VALUES(149,1,149,'criterion',16,NULL,'{"name":"Price","kind":"price","weight":30,"floor":0,"meaning":"","id":16,"task_id":7,"position":0}');
INSERT INTO "history_row" VALUES(150,1,150,'criterion',17,NULL,'{"name":"Shops they built","kind":"score","weight":70,"floor":0,"meaning":"","id":17,"task_id":7,"position":1}');
INSERT INTO "history_row" VALUES(151,1,151,'bid',12,NULL,'{"price_minor":720000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-08-31","valid_until":null,"start_on":null,"note":"","id":12,"task_id":7,"vendor_id":5,"state":"received"}');
INSERT INTO "history_row" VALUES(152,1,152,'bid_answer',37,NULL,'{"answer":"4 shops for makers","points":90,"proof":null,"note":"","id":37,"bid_id":12,"criterion_id":17}');
INSERT INTO "history_row" VALUES(153,1,153,'bid',13,NULL,'{"price_minor":690000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-09-01","valid_until":null,"start_on":null,"note":"","id":13,"task_id":7,"vendor_id":7,"state":"received"}');
INSERT INTO "history_row" VALUES(154,1,154,'bid_answer',38,NULL,'{"answer":"2 shops","points":65,"proof":null,"note":"","id":38,"bid_id":13,"criterion_id":17}');
INSERT INTO "history_row" VALUES(155,1,155,'bid',14,NULL,'{"price_minor":540000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-09-01","valid_until":null,"start_on":null,"note":"","id":14,"task_id":7,"vendor_id":15,"state":"received"}');
INSERT INTO "history_row" VALUES(156,1,156,'bid_answer',39,NULL,'{"answer":"none shown","points":20,"proof":null,"note":"","id":39,"bid_id":14,"criterion_id":17}');
INSERT INTO "history_row" VALUES(157,1,157,'award',2,NULL,'{"reason":"Four shops for makers like us, and we liked using each of them.","price_reason":"","note_to_others":"","id":2,"task_id":7,"bid_id":12,"chosen_on":"2026-09-07"}');
INSERT INTO "history_row" VALUES(158,1,158,'contract',2,NULL,'{"title":"Web shop redesign","currency":"EUR","price_minor":720000,"starts_on":"2026-09-25","ends_on":"2027-02-07","payment_days":14,"paper":"A4","id":2,"task_id":7,"vendor_id":5,"bid_id":12,"number":"C-2026-003","state":"signed","signed_on":"2026-09-23"}');
INSERT INTO "history_row" VALUES(159,1,159,'clause_value',22,NULL,'{"id":22,"contract_id":2,"clause":"parties","field":"client_contact","value":"René Okafor"}');
INSERT INTO "history_row" VALUES(160,1,160,'clause_value',23,NULL,'{"id":23,"contract_id":2,"clause":"parties","field":"client_reach","value":"rene@hartmann-ceramics.example"}');
INSERT INTO "history_row" VALUES(161,1,161,'clause_value',24,NULL,'{"id":24,"contract_id":2,"clause":"parties","field":"provider_contact","value":"Mareike Jansen"}');
INSERT INTO "history_row" VALUES(162,1,162,'clause_value',25,NULL,'{"id":25,"contract_id":2,"clause":"parties","field":"provider_reach","value":"mareike@pixelhof.example"}');
INSERT INTO "history_row" VALUES(163,1,163,'clause_value',26,NULL,'{"id":26,"contract_id":2,"clause":"work","field":"scope","value":"Design of the shop\nMoving 420 pieces with text and photographs\nPayment and tax for five countries\nTraining for three people"}');
INSERT INTO "history_row" VALUES(164,1,164,'clause_value',27,NULL,'{"id":27,"contract_id":2,"clause":"late","field":"credit_percent","value":"2"}');
INSERT INTO "history_row" VALUES(165,1,165,'clause_value',28,NULL,'{"id":28,"contract_id":2,"clause":"late","field":"limit_percent","value":"10"}');
INSERT INTO "history_row" VALUES(166,1,166,'clause_value',29,NULL,'{"id":29,"contract_id":2,"clause":"reports","field":"report_rhythm","value":"weekly"}');
INSERT INTO "history_row" VALUES(167,1,167,'clause_value',30,NULL,'{"id":30,"contract_id":2,"clause":"reports","field":"meeting_rhythm","value":"weekly"}');
INSERT INTO "history_row" VALUES(168,1,168,'clause_value',31,NULL,'{"id":31,"contract_id":2,"clause":"reports","field":"meeting_when","value":"Monday at 9:30, by video"}');
INSERT INTO "history_row" VALUES(169,1,169,'clause_value',32,NULL,'{"id":32,"contract_id":2,"clause":"ending","field":"notice_weeks","value":"4"}');
INSERT INTO "history_row" VALUES(170,1,170,'clause_value',33,NULL,'{"id":33,"contract_id":2,"clause":"words","field":"days_at","value":"Hamburg"}');
INSERT INTO "history_row" VALUES(171,1,171,'clause_value',34,NULL,'{"id":34,"contract_id":2,"clause":"disputes","field":"law","value":"Germany"}');
INSERT INTO "history_row" VALUES(172,1,172,'clause_value',35,NULL,'{"id":35,"contract_id":2,"clause":"disputes","field":"court","value":"Hamburg"}');
INSERT INTO "history_row" VALUES(173,1,173,'clause_value',36,NULL,'{"id":36,"contract_id":2,"clause":"signatures","field":"client_signer","value":"Käthe Hartmann"}');
INSERT INTO "history_row" VALUES(174,1,174,'clause_value',37,NULL,'{"id":37,"contract_id":2,"clause":"signatures","field":"client_capacity","value":"Owner"}');
INSERT INTO "history_row" VALUES(175,1,175,'clause_value',38,NULL,'{"id":38,"contract_id":2,"clause":"signatures","field":"provider_signer","value":"Mareike Jansen"}');
INSERT INTO "history_row" VALUES(176,1,176,'clause_value',39,NULL,'{"id":39,"contract_id":2,"clause":"signatures","field":"provider_capacity","value":"Managing director"}');
INSERT INTO "history_row" VALUES(177,1,177,'clause_value',40,NULL,'{"id":40,"contract_id":2,"clause":"work","field":"excluded","value":"Photographs\nText of the pieces"}');
INSERT INTO "history_row" VALUES(178,1,178,'clause_value',41,NULL,'{"id":41,"contract_id":2,"clause":"work","field":"inputs","value":"Access to the old shop\nPhotographs of all pieces"}');
INSERT INTO "history_row" VALUES(179,1,179,'clause_value',42,NULL,'{"id":42,"contract_id":2,"clause":"data","field":"personal","value":"yes"}');
INSERT INTO "history_row" VALUES(180,1,180,'clause_value',43,NULL,'{"id":43,"contract_id":2,"clause":"data","field":"rules","value":"Customer data stays on servers in the European Union"}');
INSERT INTO "history_row" VALUES(181,1,181,'clause_value',44,NULL,'{"id":44,"contract_id":2,"clause":"quality","field":"standard","value":"A page is shown within two seconds on a telephone"}');
INSERT INTO "history_row" VALUES(182,1,182,'milestone',4,NULL,'{"title":"Page plan agreed","deliverable":"A plan of every page","starts_on":"2026-10-15","due_on":"2026-11-02","amount_minor":120000,"review_days":10,"id":4,"contract_id":2,"position":0,"state":"accepted","baseline_on":"2026-11-02","forecast_on":null,"progress":100,"delivered_on":"2026-10-31","accepted_on":"2026-11-02"}');
INSERT INTO "history_row" VALUES(183,1,183,'check_item',4,NULL,'{"text":"Every page has an owner","id":4,"milestone_id":4,"position":0,"done":1}');
INSERT INTO "history_row" VALUES(184,1,184,'check_item',5,NULL,'{"text":"Prices for five countries are planned","id":5,"milestone_id":4,"position":1,"done":1}');
INSERT INTO "history_row" VALUES(185,1,185,'milestone',5,NULL,'{"title":"Clickable draft","deliverable":"A draft that can be clicked through on a telephone","starts_on":"2026-11-05","due_on":"2026-11-30","amount_minor":240000,"review_days":10,"id":5,"contract_id":2,"position":1,"state":"started","baseline_on":"2026-11-30","forecast_on":"2026-12-07","progress":60,"delivered_on":null,"accepted_on":null}');
INSERT INTO "history_row" VALUES(186,1,186,'check_item',6,NULL,'{"text":"Order a cup in three taps","id":6,"milestone_id":5,"position":0,"done":0}');
INSERT INTO "history_row" VALUES(187,1,187,'check_item',7,NULL,'{"text":"Works on an old telephone","id":7,"milestone_id":5,"position":1,"done":0}');
INSERT INTO "history_row" VALUES(188,1,188,'milestone',6,NULL,'{"title":"Shop live, checked by you","deliverable":"The new shop under our address","starts_on":"2026-12-04","due_on":"2027-01-18","amount_minor":360000,"review_days":10,"id":6,"contract_id":2,"position":2,"state":"planned","baseline_on":"2027-01-18","forecast_on":null,"progress":0,"delivered_on":null,"accepted_on":null}');
INSERT INTO "history_row" VALUES(189,1,189,'check_item',8,NULL,'{"text":"Ten test orders from five countries","id":8,"milestone_id":6,"position":0,"done":0}');
INSERT INTO "history_row" VALUES(190,1,190,'payment',1,NULL,'{"kind":"milestone","amount_minor":120000,"paid_on":"2026-11-09","method":"Bank transfer","invoice":"PX-2026-118","note":"","id":1,"contract_id":2,"milestone_id":4}');
INSERT INTO "history_row" VALUES(191,1,191,'own_time',1,NULL,'{"spent_on":"2026-10-10","minutes":240,"note":"","id":1,"contract_id":2}');
INSERT INTO "history_row" VALUES(192,1,192,'own_time',2,NULL,'{"spent_on":"2026-11-06","minutes":300,"note":"","id":2,"contract_id":2}');
INSERT INTO "history_row" VALUES(193,1,193,'task',8,NULL,'{"title":"Product photography","summary":"Photographs of 100 pieces for the new shop.","department":"Shop","reason":"skill","strategy":0,"core":"support","frequency":"few","measurable":"number","measure":"photographs used without retouching","oversight":"yes","parity":"yes","repetitive":"mixed","equipment":"rarely","customers":"none","data_class":"none","offsite":"partly","documented":"yes","location":"home","location_reason":"Pottery travels badly.","minutes_per_month":1200,"hour_rate_minor":3200,"materials_minor":0,"fee_minor":60000,"oversight_minutes":120,"selection_minutes":0,"transition_minutes":0,"one_off_minor":0,"horizon_months":24,"hire_minor":null,"pilot_plan":"First 40 photographs, then decide about the rest.","id":8,"stage":"deliver","step":5,"decision":"pilot","decided_on":"2026-09-15","override":"","owner_id":1,"budget_minor":350000,"starter":"","created_on":"2026-09-05"}');
INSERT INTO "history_row" VALUES(194,1,194,'brief',6,NULL,'{"background":"","objectives":"Photographs that show the true colour of the glaze.","in_scope":"100 pieces, three views each","out_of_scope":"","language":"","channels":"","meetings":"milestone","data_rules":"","customer_rules":"","trade_off":null,"oversight_minutes":30,"start_on":null,"due_on":null,"bids_due_on":null,"id":6,"task_id":8,"oversight_id":1,"price_rule":"inverse","price_basis":"total","quality_floor":50,"sent_on":"2026-09-17"}');
INSERT INTO "history_row" VALUES(195,1,195,'deliverable',8,NULL,'{"title":"Photographs","quantity":"100 pieces, three views each","quality":"Colours match the piece under daylight","speed":"","due_on":null,"acceptance_test":"Compared beside the piece at the window","id":8,"task_id":8,"position":0}');
INSERT INTO "history_row" VALUES(196,1,196,'kpi',6,NULL,'{"name":"Photographs used without retouching","unit":"%","direction":"higher","target":"95","minimum":"85","rhythm":"milestone","source":"Counted by Käthe when a batch arrives","id":6,"task_id":8,"position":0}');
INSERT INTO "history_row" VALUES(197,1,197,'criterion',18,NULL,'{"name":"Price","kind":"price","weight":35,"floor":0,"meaning":"","id":18,"task_id":8,"position":0}');
INSERT INTO "history_row" VALUES(198,1,198,'criterion',19,NULL,'{"name":"Test photograph","kind":"score","weight":65,"floor":0,"meaning":"","id":19,"task_id":8,"position":1}');
INSERT INTO "history_row" VALUES(199,1,199,'bid',15,NULL,'{"price_minor":300000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-09-25","valid_until":null,"start_on":null,"note":"","id":15,"task_id":8,"vendor_id":6,"state":"received"}');
INSERT INTO "history_row" VALUES(200,1,200,'bid_answer',40,NULL,'{"answer":"true colours","points":95,"proof":null,"note":"","id":40,"bid_id":15,"criterion_id":19}');
INSERT INTO "history_row" VALUES(201,1,201,'bid',16,NULL,'{"price_minor":260000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-09-26","valid_until":null,"start_on":null,"note":"","id":16,"task_id":8,"vendor_id":15,"state":"received"}');
INSERT INTO "history_row" VALUES(202,1,202,'bid_answer',41,NULL,'{"answer":"too warm","points":45,"proof":null,"note":"","id":41,"bid_id":16,"criterion_id":19}');
INSERT INTO "history_row" VALUES(203,1,203,'award',3,NULL,'{"reason":"The only test photograph on which the blue was our blue.","price_reason":"","note_to_others":"","id":3,"task_id":8,"bid_id":15,"chosen_on":"2026-10-03"}');
INSERT INTO "history_row" VALUES(204,1,204,'contract',3,NULL,'{"title":"Product photography","currency":"EUR","price_minor":300000,"starts_on":"2026-10-10","ends_on":"2026-12-24","payment_days":14,"paper":"A4","id":3,"task_id":8,"vendor_id":6,"bid_id":15,"number":"C-2026-002","state":"signed","signed_on":"2026-10-08"}');
INSERT INTO "history_row" VALUES(205,1,205,'clause_value',45,NULL,'{"id":45,"contract_id":3,"clause":"parties","field":"client_contact","value":"Käthe Hartmann"}');
INSERT INTO "history_row" VALUES(206,1,206,'clause_value',46,NULL,'{"id":46,"contract_id":3,"clause":"parties","field":"client_reach","value":"kaethe@hartmann-ceramics.example"}');
INSERT INTO "history_row" VALUES(207,1,207,'clause_value',47,NULL,'{"id":47,"contract_id":3,"clause":"parties","field":"provider_contact","value":"Chloé Lefèvre"}');
INSERT INTO "history_row" VALUES(208,1,208,'clause_value',48,NULL,'{"id":48,"contract_id":3,"clause":"parties","field":"provider_reach","value":"chloe@studio-kestrel.example"}');
INSERT INTO "history_row" VALUES(209,1,209,'clause_value',49,NULL,'{"id":49,"contract_id":3,"clause":"work","field":"scope","value":"Photographs of 100 pieces, three views each\nFiles ready for the shop, with our item numbers"}');
INSERT INTO "history_row" VALUES(210,1,210,'clause_value',50,NULL,'{"id":50,"contract_id":3,"clause":"late","field":"credit_percent","value":"2"}');
INSERT INTO "history_row" VALUES(211,1,211,'clause_value',51,NULL,'{"id":51,"contract_id":3,"clause":"late","field":"limit_percent","value":"10"}');
INSERT INTO "history_row" VALUES(212,1,212,'clause_value',52,NULL,'{"id":52,"contract_id":3,"clause":"reports","field":"report_rhythm","value":"milestone"}');
INSERT INTO "history_row" VALUES(213,1,213,'clause_value',53,NULL,'{"id":53,"contract_id":3,"clause":"reports","field":"meeting_rhythm","value":"milestone"}');
INSERT INTO "history_row" VALUES(214,1,214,'clause_value',54,NULL,'{"id":54,"contract_id":3,"clause":"reports","field":"meeting_when","value":"When a batch is handed over, in the studio"}');
INSERT INTO "history_row" VALUES(215,1,215,'clause_value',55,NULL,'{"id":55,"contract_id":3,"clause":"ending","field":"notice_weeks","value":"2"}');
INSERT INTO "history_row" VALUES(216,1,216,'clause_value',56,NULL,'{"id":56,"contract_id":3,"clause":"words","field":"days_at","value":"Hamburg"}');
INSERT INTO "history_row" VALUES(217,1,217,'clause_value',57,NULL,'{"id":57,"contract_id":3,"clause":"disputes","field":"law","value":"Germany"}');
INSERT INTO "history_row" VALUES(218,1,218,'clause_value',58,NULL,'{"id":58,"contract_id":3,"clause":"disputes","field":"court","value":"Hamburg"}');
INSERT INTO "history_row" VALUES(219,1,219,'clause_value',59,NULL,'{"id":59,"contract_id":3,"clause":"signatures","field":"client_signer","value":"Käthe Hartmann"}');
INSERT INTO "history_row" VALUES(220,1,220,'clause_value',60,NULL,'{"id":60,"contract_id":3,"clause":"signatures","field":"client_capacity","value":"Owner"}');
INSERT INTO "history_row" VALUES(221,1,221,'clause_value',61,NULL,'{"id":61,"contract_id":3,"clause":"signatures","field":"provider_signer","value":"Chloé Lefèvre"}');
INSERT INTO "history_row" VALUES(222,1,222,'clause_value',62,NULL,'{"id":62,"contract_id":3,"clause":"signatures","field":"provider_capacity","value":"Photographer"}');
INSERT INTO "history_row" VALUES(223,1,223,'clause_value',63,NULL,'{"id":63,"contract_id":3,"clause":"work","field":"inputs","value":"The pieces, packed and labelled"}');
INSERT INTO "history_row" VALUES(224,1,224,'clause_value',64,NULL,'{"id":64,"contract_id":3,"clause":"milestones","field":"review_days","value":"8"}');
INSERT INTO "history_row" VALUES(225,1,225,'clause_value',65,NULL,'{"id":65,"contract_id":3,"clause":"late","field":"end_weeks","value":"3"}');
INSERT INTO "history_row" VALUES(226,1,226,'clause_value',66,NULL,'{"id":66,"contract_id":3,"clause":"quality","field":"standard","value":"Colours match the piece under daylight"}');
INSERT INTO "history_row" VALUES(227,1,227,'milestone',7,NULL,'{"title":"First 40 photos","deliverable":"40 pieces, three views each","starts_on":"2026-10-29","due_on":"2026-11-16","amount_minor":120000,"review_days":8,"id":7,"contract_id":3,"position":0,"state":"delivered","baseline_on":"2026-11-16","forecast_on":null,"progress":100,"delivered_on":"2026-11-16","accepted_on":null}');
INSERT INTO "history_row" VALUES(228,1,228,'check_item',9,NULL,'{"text":"40 photos received","id":9,"milestone_id":7,"position":0,"done":1}');
INSERT INTO "history_row" VALUES(229,1,229,'check_item',10,NULL,'{"text":"White background, no shadows","id":10,"milestone_id":7,"position":1,"done":1}');
INSERT INTO "history_row" VALUES(230,1,230,'check_item',11,NULL,'{"text":"File size above 3000 pixels","id":11,"milestone_id":7,"position":2,"done":1}');
INSERT INTO "history_row" VALUES(231,1,231,'check_item',12,NULL,'{"text":"Colours match the product","id":12,"milestone_id":7,"position":3,"done":0}');
INSERT INTO "history_row" VALUES(232,1,232,'milestone',8,NULL,'{"title":"Second batch: 60 photos","deliverable":"60 pieces, three views each","starts_on":"2026-11-23","due_on":"2026-12-08","amount_minor":180000,"review_days":8,"id":8,"contract_id":3,"position":1,"state":"started","baseline_on":"2026-12-08","forecast_on":null,"progress":10,"delivered_on":null,"accepted_on":null}');
INSERT INTO "history_row" VALUES(233,1,233,'check_item',13,NULL,'{"text":"60 photos received","id":13,"milestone_id":8,"position":0,"done":0}');
INSERT INTO "history_row" VALUES(234,1,234,'own_time',3,NULL,'{"spent_on":"2026-11-14","minutes":180,"note":"","id":3,"contract_id":3}');
INSERT INTO "history_row" VALUES(235,1,235,'task',9,NULL,'{"title":"IT support","summary":"Three computers, the shop server and the backups.","department":"Office","reason":"skill","strategy":0,"core":"support","frequency":"weekly","measurable":"number","measure":"hours until a computer works again","oversight":"learn","parity":"yes","repetitive":"mixed","equipment":"often","customers":"none","data_class":"personal","offsite":"yes","documented":"no","location":"developed","location_reason":"Same time zone, a third cheaper, good English.","minutes_per_month":2100,"hour_rate_minor":3200,"materials_minor":12000,"fee_minor":48000,"oversight_minutes":180,"selection_minutes":480,"transition_minutes":600,"one_off_minor":0,"horizon_months":24,"hire_minor":null,"pilot_plan":"","id":9,"stage":"deliver","step":5,"decision":"outsource","decided_on":"2026-05-08","override":"The adviser of the chamber looks over the vendor''s work twice a year.","owner_id":3,"budget_minor":600000,"starter":"","created_on":"2026-04-23"}');
INSERT INTO "history_row" VALUES(236,1,236,'brief',7,NULL,'{"background":"","objectives":"A broken computer works again within four hours.","in_scope":"Remote help\nBackups\nUpdates","out_of_scope":"","language":"","channels":"","meetings":"monthly","data_rules":"Remote access only while somebody of us watches.","customer_rules":"","trade_off":null,"oversight_minutes":45,"start_on":null,"due_on":null,"bids_due_on":null,"id":7,"task_id":9,"oversight_id":3,"price_rule":"inverse","price_basis":"month","quality_floor":50,"sent_on":"2026-05-13"}');
INSERT INTO "history_row" VALUES(237,1,237,'deliverable',9,NULL,'{"title":"Monthly service","quantity":"12 months","quality":"Works again within four hours","speed":"","due_on":null,"acceptance_test":"Monthly list of calls with times","id":9,"task_id":9,"position":0}');
INSERT INTO "history_row" VALUES(238,1,238,'kpi',7,NULL,'{"name":"Hours until a computer works again","unit":"hours","direction":"lower","target":"4","minimum":"8","rhythm":"monthly","source":"From the list of calls","id":7,"task_id":9,"position":0}');
INSERT INTO "history_row" VALUES(239,1,239,'criterion',20,NULL,'{"name":"Price per month","kind":"price","weight":30,"floor":0,"meaning":"","id":20,"task_id":9,"position":0}');
INSERT INTO "history_row" VALUES(240,1,240,'criterion',21,NULL,'{"name":"Test call","kind":"score","weight":70,"floor":0,"meaning":"","id":21,"task_id":9,"position":1}');
INSERT INTO "history_row" VALUES(241,1,241,'bid',17,NULL,'{"price_minor":48000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-05-18","valid_until":null,"start_on":null,"note":"","id":17,"task_id":9,"vendor_id":7,"state":"received"}');
INSERT INTO "history_row" VALUES(242,1,242,'bid_answer',42,NULL,'{"answer":"answered in 4 minutes","points":90,"proof":null,"note":"","id":42,"bid_id":17,"criterion_id":21}');
INSERT INTO "history_row" VALUES(243,1,243,'bid',18,NULL,'{"price_minor":69000,"currency":"EUR","rate_e9":1000000000,"received_on":"2026-05-20","valid_until":null,"start_on":null,"note":"","id":18,"task_id":9,"vendor_id":5,"state":"received"}');
INSERT INTO "history_row" VALUES(244,1,244,'bid_answer',43,NULL,'{"answer":"called back next day","points":50,"proof":null,"note":"","id":43,"bid_id":18,"criterion_id":21}');
INSERT INTO "history_row" VALUES(245,1,245,'award',4,NULL,'{"reason":"Fast on the telephone, and the price is fair.","price_reason":"Best on the test call as well, so nothing is lost by the low price.","note_to_others":"","id":4,"task_id":9,"bid_id":17,"chosen_on":"2026-05-24"}');
INSERT INTO "history_row" VALUES(246,1,246,'contract',4,NULL,'{"title":"IT support","currency":"EUR","price_minor":576000,"starts_on":"2026-06-02","ends_on":"2027-06-02","payment_days":14,"paper":"A4","id":4,"task_id":9,"vendor_id":7,"bid_id":17,"number":"C-2026-001","state":"signed","signed_on":"2026-05-28"}');
INSERT INTO "history_row" VALUES(247,1,247,'clause_value',67,NULL,'{"id":67,"contract_id":4,"clause":"parties","field":"client_contact","value":"René Okafor"}');
INSERT INTO "history_row" VALUES(248,1,248,'clause_value',68,NULL,'{"id":68,"contract_id":4,"clause":"parties","field":"client_reach","value":"rene@hartmann-ceramics.example"}');
INSERT INTO "history_row" VALUES(249,1,249,'clause_value',69,NULL,'{"id":69,"contract_id":4,"clause":"parties","field":"provider_contact","value":"Zofia Wiśniewska"}');
INSERT INTO "history_row" VALUES(250,1,250,'clause_value',70,NULL,'{"id":70,"contract_id":4,"clause":"parties","field":"provider_reach","value":"zofia@kodex.example"}');
INSERT INTO "history_row" VALUES(251,1,251,'clause_value',71,NULL,'{"id":71,"contract_id":4,"clause":"work","field":"scope","value":"Remote help for three computers and the shop server\nDaily backups and a restore test\nUpdates every month"}');
INSERT INTO "history_row" VALUES(252,1,252,'clause_value',72,NULL,'{"id":72,"contract_id":4,"clause":"late","field":"credit_percent","value":"2"}');
INSERT INTO "history_row" VALUES(253,1,253,'clause_value',73,NULL,'{"id":73,"contract_id":4,"clause":"late","field":"limit_percent","value":"10"}');
INSERT INTO "history_row" VALUES(254,1,254,'clause_value',74,NULL,'{"id":74,"contract_id":4,"clause":"reports","field":"report_rhythm","value":"monthly"}');
INSERT INTO "history_row" VALUES(255,1,255,'clause_value',75,NULL,'{"id":75,"contract_id":4,"clause":"reports","field":"meeting_rhythm","value":"monthly"}');
INSERT INTO "history_row" VALUES(256,1,256,'clause_value',76,NULL,'{"id":76,"contract_id":4,"clause":"reports","field":"meeting_when","value":"First Thursday of the month at 14:00, by video"}');
INSERT INTO "history_row" VALUES(257,1,257,'clause_value',77,NULL,'{"id":77,"contract_id":4,"clause":"ending","field":"notice_weeks","value":"8"}');
INSERT INTO "history_row" VALUES(258,1,258,'clause_value',78,NULL,'{"id":78,"contract_id":4,"clause":"words","field":"days_at","value":"Hamburg"}');
INSERT INTO "history_row" VALUES(259,1,259,'clause_value',79,NULL,'{"id":79,"contract_id":4,"clause":"disputes","field":"law","value":"Germany"}');
INSERT INTO "history_row" VALUES(260,1,260,'clause_value',80,NULL,'{"id":80,"contract_id":4,"clause":"disputes","field":"court","value":"Hamburg"}');
INSERT INTO "history_row" VALUES(261,1,261,'clause_value',81,NULL,'{"id":81,"contract_id":4,"clause":"signatures","field":"client_signer","value":"Käthe Hartmann"}');
INSERT INTO "history_row" VALUES(262,1,262,'clause_value',82,NULL,'{"id":82,"contract_id":4,"clause":"signatures","field":"client_capacity","value":"Owner"}');
INSERT INTO "history_row" VALUES(263,1,263,'clause_value',83,NULL,'{"id":83,"contract_id":4,"clause":"signatures","field":"provider_signer","value":"Zofia Wiśniewska"}');
INSERT INTO "history_row" VALUES(264,1,264,'clause_value',84,NULL,'{"id":84,"contract_id":4,"clause":"signatures","field":"provider_capacity","value":"Service desk lead"}');
INSERT INTO "history_row" VALUES(265,1,265,'clause_value',85,NULL,'{"id":85,"contract_id":4,"clause":"data","field":"personal","value":"yes"}');
INSERT INTO "history_row" VALUES(266,1,266,'clause_value',86,NULL,'{"id":86,"contract_id":4,"clause":"data","field":"rules","value":"Remote access only while somebody of us watches\nPasswords are kept in our own safe"}');
INSERT INTO "history_row" VALUES(267,1,267,'clause_value',87,NULL,'{"id":87,"contract_id":4,"clause":"ending","field":"handover_weeks","value":"4"}');
INSERT INTO "history_row" VALUES(268,1,268,'milestone',9,NULL,'{"title":"Service, first quarter","deliverable":"","starts_on":"2026-06-02","due_on":"2026-09-01","amount_minor":144000,"review_days":10,"id":9,"contract_id":4,"position":0,"state":"accepted","baseline_on":"2026-09-01","forecast_on":null,"progress":100,"delivered_on":"2026-08-31","accepted_on":"2026-09-02"}');
INSERT INTO "history_row" VALUES(269,1,269,'check_item',14,NULL,'{"text":"List of calls received","id":14,"milestone_id":9,"position":0,"done":1}');
INSERT INTO "history_row" VALUES(270,1,270,'milestone',10,NULL,'{"title":"Service, fourth month","deliverable":"","starts_on":"2026-09-01","due_on":"2026-10-01","amount_minor":48000,"review_days":10,"id":10,"contract_id":4,"position":1,"state":"accepted","baseline_on":"2026-10-01","forecast_on":null,"progress":100,"delivered_on":"2026-10-01","accepted_on":"2026-10-03"}');
INSERT INTO "history_row" VALUES(271,1,271,'check_item',15,NULL,'{"text":"List of calls received","id":15,"milestone_id":10,"position":0,"done":1}');
INSERT INTO "history_row" VALUES(272,1,272,'milestone',11,NULL,'{"title":"Service, fifth month","deliverable":"","starts_on":"2026-10-01","due_on":"2026-10-31","amount_minor":48000,"review_days":10,"id":11,"contract_id":4,"position":2,"state":"accepted","baseline_on":"2026-10-31","forecast_on":null,"progress":100,"delivered_on":"2026-11-01","accepted_on":"2026-11-04"}');
INSERT INTO "history_row" VALUES(273,1,273,'check_item',16,NULL,'{"text":"List of calls received","id":16,"milestone_id":11,"position":0,"done":1}');
INSERT INTO "history_row" VALUES(274,1,274,'milestone',12,NULL,'{"title":"Restore test of the backups","deliverable":"A report that the backups can be read back","starts_on":"2026-10-31","due_on":"2026-11-21","amount_minor":48000,"review_days":10,"id":12,"contract_id":4,"position":3,"state":"started","baseline_on":"2026-11-21","forecast_on":null,"progress":40,"delivered_on":null,"accepted_on":null}');
INSERT INTO "history_row" VALUES(275,1,275,'check_item',17,NULL,'{"text":"Shop server restored on a spare machine","id":17,"milestone_id":12,"position":0,"done":0}');
INSERT INTO "history_row" VALUES(276,1,276,'check_item',18,NULL,'{"text":"Time needed is written down","id":18,"milestone_id":12,"position":1,"done":0}');
INSERT INTO "history_row" VALUES(277,1,277,'milestone',13,NULL,'{"title":"Service, second half-year","deliverable":"","starts_on":"2026-11-21","due_on":"2027-06-02","amount_minor":288000,"review_days":10,"id":13,"contract_id":4,"position":4,"state":"planned","baseline_on":"2027-06-02","forecast_on":null,"progress":0,"delivered_on":null,"accepted_on":null}');
INSERT INTO "history_row" VALUES(278,1,278,'check_item',19,NULL,'{"text":"List of calls received","id":19,"milestone_id":13,"position":0,"done":0}');
INSERT INTO "history_row" VALUES(279,1,279,'payment',2,NULL,'{"kind":"milestone","amount_minor":144000,"paid_on":"2026-09-10","method":"Bank transfer","invoice":"KX/07","note":"","id":2,"contract_id":4,"milestone_id":9}');
INSERT INTO "history_row" VALUES(280,1,280,'payment',3,NULL,'{"kind":"milestone","amount_minor":48000,"paid_on":"2026-10-10","method":"Bank transfer","invoice":"KX/08","note":"","id":3,"contract_id":4,"milestone_id":10}');
INSERT INTO "history_row" VALUES(281,1,281,'own_time',4,NULL,'{"spent_on":"2026-06-27","minutes":240,"note":"","id":4,"contract_id":4}');
INSERT INTO "history_row" VALUES(282,1,282,'own_time',5,NULL,'{"spent_on":"2026-08-06","minutes":210,"note":"","id":5,"contract_id":4}');
INSERT INTO "history_row" VALUES(283,1,283,'own_time',6,NULL,'{"spent_on":"2026-09-05","minutes":180,"note":"","id":6,"contract_id":4}');
INSERT INTO "history_row" VALUES(284,1,284,'own_time',7,NULL,'{"spent_on":"2026-10-05","minutes":150,"note":"","id":7,"contract_id":4}');
INSERT INTO "history_row" VALUES(285,1,285,'own_time',8,NULL,'{"spent_on":"2026-11-04","minutes":120,"note":"","id":8,"contract_id":4}');
INSERT INTO "history_row" VALUES(286,1,286,'review',1,NULL,'{"kind":"first_milestone","held_on":"2026-09-05","quality":4,"speed":5,"cost":4,"communication":4,"decision":"continue","note":"Quick and friendly. Papers could come earlier.","next_on":"2027-03-04","id":1,"contract_id":4,"milestone_id":null}');
INSERT INTO "history_row" VALUES(287,1,287,'promise',1,NULL,'{"text":"Answers within 15 minutes","kept":"yes","id":1,"review_id":1,"position":0}');
INSERT INTO "history_row" VALUES(288,1,288,'promise',2,NULL,'{"text":"Monthly list by the third","kept":"partly","id":2,"review_id":1,"position":1}');
INSERT INTO "history_row" VALUES(289,1,289,'task',10,NULL,'{"title":"Catalogue translation","summary":"The yearly catalogue in English, French and Greek.","department":"Shop","reason":"new_market","strategy":0,"core":"support","frequency":"few","measurable":"number","measure":"corrections by native speakers","oversight":"learn","parity":"yes","repetitive":"expert","equipment":"none","customers":"some","data_class":"none","offsite":"yes","documented":"yes","location":"agency","location_reason":"Three languages from one hand; the agency replaces a bad translator for free.","minutes_per_month":1500,"hour_rate_minor":3200,"materials_minor":0,"fee_minor":70000,"oversight_minutes":120,"selection_minutes":0,"transition_minutes":0,"one_off_minor":0,"horizon_months":24,"hire_minor":null,"pilot_plan":"","id":10,"stage":"review","step":5,"decision":"outsource","decided_on":"2025-09-20","override":"Two customers in Athens and Warsaw read every text before it is printed.","owner_id":1,"budget_minor":900000,"starter":"","created_on":"2025-09-10"}');
INSERT INTO "history_row" VALUES(290,1,290,'brief',8,NULL,'{"background":"","objectives":"A catalogue that reads as if written in each language.","in_scope":"","out_of_scope":"","language":"","channels":"","meetings":"monthly","data_rules":"","customer_rules":"","trade_off":null,"oversight_minutes":30,"start_on":null,"due_on":null,"bids_due_on":null,"id":8,"task_id":10,"oversight_id":1,"price_rule":"inverse","price_basis":"total","quality_floor":50,"sent_on":"2025-09-25"}');
INSERT INTO "history_row" VALUES(291,1,291,'deliverable',10,NULL,'{"title":"Catalogue in three languages","quantity":"3 × 48 pages","quality":"At most five corrections per language","speed":"","due_on":null,"acceptance_test":"Read by one native speaker each","id":10,"task_id":10,"position":0}');
INSERT INTO "history_row" VALUES(292,1,292,'kpi',8,NULL,'{"name":"Corrections by native speakers","unit":"corrections","direction":"lower","target":"5","minimum":"10","rhythm":"milestone","source":"Counted by one native speaker per language","id":8,"task_id":10,"position":0}');
INSERT INTO "history_row" VALUES(293,1,293,'criterion',22,NULL,'{"name":"Price","kind":"price","weight":30,"floor":0,"meaning":"","id":22,"task_id":10,"position":0}');
INSERT INTO "history_row" VALUES(294,1,294,'criterion',23,NULL,'{"name":"Sample page","kind":"score","weight":70,"floor":0,"meaning":"","id":23,"task_id":10,"position":1}');
INSERT INTO "history_row" VALUES(295,1,295,'bid',19,NULL,'{"price_minor":840000,"currency":"EUR","rate_e9":1000000000,"received_on":"2025-10-02","valid_until":null,"start_on":null,"note":"","id":19,"task_id":10,"vendor_id":8,"state":"received"}');
INSERT INTO "history_row" VALUES(296,1,296,'bid_answer',44,NULL,'{"answer":"reads well","points":90,"proof":null,"note":"","id":44,"bid_id":19,"criterion_id":23}');
INSERT INTO "history_row" VALUES(297,1,297,'award',5,NULL,'{"reason":"The only one who asked what a glaze feels like.","price_reason":"","note_to_others":"","id":5,"task_id":10,"bid_id":19,"chosen_on":"2025-10-08"}');
INSERT INTO "history_row" VALUES(298,1,298,'contract',5,NULL,'{"title":"Catalogue translation","currency":"EUR","price_minor":840000,"starts_on":"2025-10-15","ends_on":"2026-10-15","payment_days":14,"paper":"A4","id":5,"task_id":10,"vendor_id":8,"bid_id":19,"number":"C-2025-006","state":"signed","signed_on":"2025-10-13"}');
INSERT INTO "history_row" VALUES(299,1,299,'clause_value',88,NULL,'{"id":88,"contract_id":5,"clause":"parties","field":"client_contact","value":"Käthe Hartmann"}');
INSERT INTO "history_row" VALUES(300,1,300,'clause_value',89,NULL,'{"id":89,"contract_id":5,"clause":"parties","field":"client_reach","value":"kaethe@hartmann-ceramics.example"}');
INSERT INTO "history_row" VALUES(301,1,301,'clause_value',90,NULL,'{"id":90,"contract_id":5,"clause":"parties","field":"provider_contact","value":"Νίκος Παπαδόπουλος"}');
INSERT INTO "history_row" VALUES(302,1,302,'clause_value',91,NULL,'{"id":91,"contract_id":5,"clause":"parties","field":"provider_reach","value":"nikos@elaia.example"}');
INSERT INTO "history_row" VALUES(303,1,303,'clause_value',92,NULL,'{"id":92,"contract_id":5,"clause":"work","field":"scope","value":"The yearly catalogue of 48 pages in English, French and Greek"}');
INSERT INTO "history_row" VALUES(304,1,304,'clause_value',93,NULL,'{"id":93,"contract_id":5,"clause":"late","field":"credit_percent","value":"2"}');
INSERT INTO "history_row" VALUES(305,1,305,'clause_value',94,NULL,'{"id":94,"contract_id":5,"clause":"late","field":"limit_percent","value":"10"}');
INSERT INTO "history_row" VALUES(306,1,306,'clause_value',95,NULL,'{"id":95,"contract_id":5,"clause":"reports","field":"report_rhythm","value":"milestone"}');
INSERT INTO "history_row" VALUES(307,1,307,'clause_value',96,NULL,'{"id":96,"contract_id":5,"clause":"reports","field":"meeting_rhythm","value":"monthly"}');
INSERT INTO "history_row" VALUES(308,1,308,'clause_value',97,NULL,'{"id":97,"contract_id":5,"clause":"reports","field":"meeting_when","value":"Second Wednesday of the month at 11:00, by telephone"}');
INSERT INTO "history_row" VALUES(309,1,309,'clause_value',98,NULL,'{"id":98,"contract_id":5,"clause":"ending","field":"notice_weeks","value":"4"}');
INSERT INTO "history_row" VALUES(310,1,310,'clause_value',99,NULL,'{"id":99,"contract_id":5,"clause":"words","field":"days_at","value":"Hamburg"}');
INSERT INTO "history_row" VALUES(311,1,311,'clause_value',100,NULL,'{"id":100,"contract_id":5,"clause":"disputes","field":"law","value":"Germany"}');
INSERT INTO "history_row" VALUES(312,1,312,'clause_value',101,NULL,'{"id":101,"contract_id":5,"clause":"disputes","field":"court","value":"Hamburg"}');
INSERT INTO "history_row" VALUES(313,1,313,'clause_value',102,NULL,'{"id":102,"contract_id":5,"clause":"signatures","field":"client_signer","value":"Käthe Hartmann"}');
INSERT INTO "history_row" VALUES(314,1,314,'clause_value',103,NULL,'{"id":103,"contract_id":5,"clause":"signatures","field":"client_capacity","value":"Owner"}');
INSERT INTO "history_row" VALUES(315,1,315,'clause_value',104,NULL,'{"id":104,"contract_id":5,"clause":"signatures","field":"provider_signer","value":"Νίκος Παπαδόπουλος"}');
INSERT INTO "history_row" VALUES(316,1,316,'clause_value',105,NULL,'{"id":105,"contract_id":5,"clause":"signatures","field":"provider_capacity","value":"Partner"}');
INSERT INTO "history_row" VALUES(317,1,317,'clause_value',106,NULL,'{"id":106,"contract_id":5,"clause":"work","field":"inputs","value":"The German text, final"}');
INSERT INTO "history_row" VALUES(318,1,318,'milestone',14,NULL,'{"title":"English and French","deliverable":"","starts_on":"2025-10-20","due_on":"2025-12-19","amount_minor":560000,"review_days":10,"id":14,"contract_id":5,"position":0,"state":"accepted","baseline_on":"2025-12-19","forecast_on":null,"progress":100,"delivered_on":"2025-12-21","accepted_on":"2025-12-29"}');
INSERT INTO "history_row" VALUES(319,1,319,'check_item',20,NULL,'{"text":"Read by one native speaker each","id":20,"milestone_id":14,"position":0,"done":1}');
INSERT INTO "history_row" VALUES(320,1,320,'milestone',15,NULL,'{"title":"Greek","deliverable":"","starts_on":"2025-12-24","due_on":"2026-01-28","amount_minor":280000,"review_days":10,"id":15,"contract_id":5,"position":1,"state":"accepted","baseline_on":"2026-01-28","forecast_on":null,"progress":100,"delivered_on":"2026-01-26","accepted_on":"2026-02-01"}');
INSERT INTO "history_row" VALUES(321,1,321,'check_item',21,NULL,'{"text":"Read by one native speaker","id":21,"milestone_id":15,"position":0,"done":1}');
INSERT INTO "history_row" VALUES(322,1,322,'payment',4,NULL,'{"kind":"milestone","amount_minor":560000,"paid_on":"2026-01-08","method":"Bank transfer","invoice":"","note":"","id":4,"contract_id":5,"milestone_id":14}');
INSERT INTO "history_row" VALUES(323,1,323,'payment',5,NULL,'{"kind":"milestone","amount_minor":280000,"paid_on":"2026-02-12","method":"Bank transfer","invoice":"","note":"","id":5,"contract_id":5,"milestone_id":15}');
INSERT INTO "history_row" VALUES(324,1,324,'own_time',9,NULL,'{"spent_on":"2025-12-09","minutes":600,"note":"","id":9,"contract_id":5}');
INSERT INTO "history_row" VALUES(325,1,325,'review',2,NULL,'{"kind":"first_milestone","held_on":"2025-12-31","quality":5,"speed":4,"cost":4,"communication":5,"decision":"continue","note":"English and French read beautifully.","next_on":null,"id":2,"contract_id":5,"milestone_id":null}');
INSERT INTO "history_row" VALUES(326,2,1,'attachment',1,NULL,'{"name":"photos.txt","kind":"instructions","expires_on":null,"reviewed_on":null,"review_note":"","goes_to_vendors":1,"id":1,"task_id":1,"vendor_id":null,"bid_id":null,"contract_id":null,"milestone_id":null,"payment_id":null,"follows_id":null,"version":1,"media_type":"text/plain","size":40,"sha256":"a43c6a1e7f900a92383d2d9ec31da00348d65b266ff8fe8ced2debbdb4a48a9d","added_at":"2026-11-24T10:00:00.000000Z"}');
INSERT INTO "history_row" VALUES(327,2,2,'attachment',2,NULL,'{"name":"photos.txt","kind":"instructions","expires_on":null,"reviewed_on":null,"review_note":"","goes_to_vendors":1,"id":2,"task_id":1,"vendor_id":null,"bid_id":null,"contract_id":null,"milestone_id":null,"payment_id":null,"follows_id":1,"version":2,"media_type":"text/plain","size":41,"sha256":"d9159c19c34925084e21b512ad9d53841f4fe961faf496753b7ee9bc0507e8b3","added_at":"2026-11-24T10:00:00.000000Z"}');
CREATE TABLE input (
	title TEXT NOT NULL, 
	due_on TEXT, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT ck_input_title CHECK (title <> ''), 
	FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
)
 STRICT

;
INSERT INTO "input" VALUES('Scanned receipts',NULL,1,3,0);
INSERT INTO "input" VALUES('List of hours worked','2027-01-23',2,4,0);
INSERT INTO "input" VALUES('New and leaving staff',NULL,3,4,1);
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
 STRICT

;
INSERT INTO "kpi" VALUES('Corrections per month','corrections','lower','1','3','monthly','Counted by René when the accounts arrive',1,3,0);
INSERT INTO "kpi" VALUES('Errors per 100 pay slips','errors','lower','1','2','monthly','Counted by René within five working days',2,4,0);
INSERT INTO "kpi" VALUES('Paid on time','%','higher','100','99','monthly','Bank statement',3,4,1);
INSERT INTO "kpi" VALUES('Breakages per 1,000 parcels','pieces','lower','3','5','monthly','Returns list',4,5,0);
INSERT INTO "kpi" VALUES('Orders per 100 visitors','orders','higher','3.3','2','monthly','Counted by the shop itself, read by René',5,7,0);
INSERT INTO "kpi" VALUES('Photographs used without retouching','%','higher','95','85','milestone','Counted by Käthe when a batch arrives',6,8,0);
INSERT INTO "kpi" VALUES('Hours until a computer works again','hours','lower','4','8','monthly','From the list of calls',7,9,0);
INSERT INTO "kpi" VALUES('Corrections by native speakers','corrections','lower','5','10','milestone','Counted by one native speaker per language',8,10,0);
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
 STRICT

;
INSERT INTO "milestone" VALUES('First month of declarations','Declarations for all parcels of the month','2026-12-14','2027-01-13',90000,10,1,1,0,'planned',NULL,NULL,0,NULL,NULL);
INSERT INTO "milestone" VALUES('Tariff list for all pieces','One list with the tariff number of every piece','2027-01-13','2027-03-14',90000,10,2,1,1,'planned',NULL,NULL,0,NULL,NULL);
INSERT INTO "milestone" VALUES('Rest of the year','Declarations for all parcels','2027-03-14','2027-12-14',180000,10,3,1,2,'planned',NULL,NULL,0,NULL,NULL);
INSERT INTO "milestone" VALUES('Page plan agreed','A plan of every page','2026-10-15','2026-11-02',120000,10,4,2,0,'accepted','2026-11-02',NULL,100,'2026-10-31','2026-11-02');
INSERT INTO "milestone" VALUES('Clickable draft','A draft that can be clicked through on a telephone','2026-11-05','2026-11-30',240000,10,5,2,1,'started','2026-11-30','2026-12-07',60,NULL,NULL);
INSERT INTO "milestone" VALUES('Shop live, checked by you','The new shop under our address','2026-12-04','2027-01-18',360000,10,6,2,2,'planned','2027-01-18',NULL,0,NULL,NULL);
INSERT INTO "milestone" VALUES('First 40 photos','40 pieces, three views each','2026-10-29','2026-11-16',120000,8,7,3,0,'delivered','2026-11-16',NULL,100,'2026-11-16',NULL);
INSERT INTO "milestone" VALUES('Second batch: 60 photos','60 pieces, three views each','2026-11-23','2026-12-08',180000,8,8,3,1,'started','2026-12-08',NULL,10,NULL,NULL);
INSERT INTO "milestone" VALUES('Service, first quarter','','2026-06-02','2026-09-01',144000,10,9,4,0,'accepted','2026-09-01',NULL,100,'2026-08-31','2026-09-02');
INSERT INTO "milestone" VALUES('Service, fourth month','','2026-09-01','2026-10-01',48000,10,10,4,1,'accepted','2026-10-01',NULL,100,'2026-10-01','2026-10-03');
INSERT INTO "milestone" VALUES('Service, fifth month','','2026-10-01','2026-10-31',48000,10,11,4,2,'accepted','2026-10-31',NULL,100,'2026-11-01','2026-11-04');
INSERT INTO "milestone" VALUES('Restore test of the backups','A report that the backups can be read back','2026-10-31','2026-11-21',48000,10,12,4,3,'started','2026-11-21',NULL,40,NULL,NULL);
INSERT INTO "milestone" VALUES('Service, second half-year','','2026-11-21','2027-06-02',288000,10,13,4,4,'planned','2027-06-02',NULL,0,NULL,NULL);
INSERT INTO "milestone" VALUES('English and French','','2025-10-20','2025-12-19',560000,10,14,5,0,'accepted','2025-12-19',NULL,100,'2025-12-21','2025-12-29');
INSERT INTO "milestone" VALUES('Greek','','2025-12-24','2026-01-28',280000,10,15,5,1,'accepted','2026-01-28',NULL,100,'2026-01-26','2026-02-01');
CREATE TABLE own_time (
	spent_on TEXT NOT NULL, 
	minutes INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	CONSTRAINT ck_own_time_minutes CHECK (minutes > 0), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE
)
 STRICT

;
INSERT INTO "own_time" VALUES('2026-10-10',240,'',1,2);
INSERT INTO "own_time" VALUES('2026-11-06',300,'',2,2);
INSERT INTO "own_time" VALUES('2026-11-14',180,'',3,3);
INSERT INTO "own_time" VALUES('2026-06-27',240,'',4,4);
INSERT INTO "own_time" VALUES('2026-08-06',210,'',5,4);
INSERT INTO "own_time" VALUES('2026-09-05',180,'',6,4);
INSERT INTO "own_time" VALUES('2026-10-05',150,'',7,4);
INSERT INTO "own_time" VALUES('2026-11-04',120,'',8,4);
INSERT INTO "own_time" VALUES('2025-12-09',600,'',9,5);
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
 STRICT

;
INSERT INTO "payment" VALUES('milestone',120000,'2026-11-09','Bank transfer','PX-2026-118','',1,2,4);
INSERT INTO "payment" VALUES('milestone',144000,'2026-09-10','Bank transfer','KX/07','',2,4,9);
INSERT INTO "payment" VALUES('milestone',48000,'2026-10-10','Bank transfer','KX/08','',3,4,10);
INSERT INTO "payment" VALUES('milestone',560000,'2026-01-08','Bank transfer','','',4,5,14);
INSERT INTO "payment" VALUES('milestone',280000,'2026-02-12','Bank transfer','','',5,5,15);
CREATE TABLE person (
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	email TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	CONSTRAINT ck_person_name CHECK (name <> '')
)
 STRICT

;
INSERT INTO "person" VALUES('Käthe Hartmann','Owner','kaethe@hartmann-ceramics.example',1);
INSERT INTO "person" VALUES('Jonas Großmann','Workshop and shipping','jonas@hartmann-ceramics.example',2);
INSERT INTO "person" VALUES('René Okafor','Shop and office','rene@hartmann-ceramics.example',3);
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
 STRICT

;
INSERT INTO "promise" VALUES('Answers within 15 minutes','yes',1,1,0);
INSERT INTO "promise" VALUES('Monthly list by the third','partly',2,1,1);
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
 STRICT

;
INSERT INTO "review" VALUES('first_milestone','2026-09-05',4,5,4,4,'continue','Quick and friendly. Papers could come earlier.','2027-03-04',1,4,NULL);
INSERT INTO "review" VALUES('first_milestone','2025-12-31',5,4,4,5,'continue','English and French read beautifully.',NULL,2,5,NULL);
CREATE TABLE rework (
	reason TEXT NOT NULL, 
	due_on TEXT, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	milestone_id INTEGER NOT NULL, 
	asked_on TEXT NOT NULL, 
	CONSTRAINT ck_rework_reason CHECK (reason <> ''), 
	FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE
)
 STRICT

;
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
	CONSTRAINT ck_stage CHECK (stage IN ('decide', 'brief', 'compare', 'contract', 'deliver', 'review')), 
	CONSTRAINT ck_decision CHECK (decision IN ('outsource', 'pilot', 'keep')), 
	FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE SET NULL
)
 STRICT

;
INSERT INTO "task" VALUES('Glaze development','New glazes for the spring series: recipes, test tiles, firing curves.','Workshop','capacity',1,'core','monthly','judgement','','yes','no','expert','often','none','business','no','partly',NULL,'',1500,3200,18000,NULL,0,0,0,0,24,NULL,'',1,'decide',5,'keep','2026-11-12','',1,NULL,'','2026-11-04');
INSERT INTO "task" VALUES('Customer newsletter','One letter a month to 2,300 customers.','Shop','skill',NULL,'partly','monthly','number','orders within a week of the letter','yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',480,3200,0,NULL,0,0,0,0,24,NULL,'',2,'decide',2,NULL,NULL,'',3,NULL,'','2026-11-18');
INSERT INTO "task" VALUES('Bookkeeping','Receipts, monthly accounts and the sales tax return.','Office','cost',0,'support','weekly','number','bookings corrected at year end','yes','yes','simple','none','none','business','yes','partly','home','German tax law, and the receipts are on paper.',1320,3200,3500,39000,90,600,720,15000,24,4620000,'',3,'brief',5,'outsource','2026-11-09','',3,45000,'','2026-10-15');
INSERT INTO "task" VALUES('Payroll processing','Monthly pay slips for six people, with the reports to the health funds.','Office','cost',0,'support','monthly','number','errors per payslip','yes','yes','simple','rarely','none','personal','yes','yes','developed','Knows German payroll, works in our time zone.',840,3200,12000,48000,60,720,480,20000,24,4380000,'',4,'compare',5,'outsource','2026-10-10','',3,650000,'','2026-09-25');
INSERT INTO "task" VALUES('Warehouse & shipping','Storing, packing and sending about 90 parcels a week.','Workshop','capacity',0,'support','daily','number','broken pieces per 1,000 parcels','yes','yes','simple','often','some','personal','yes','yes','home','Pottery breaks; every hour on the road counts.',4200,2400,42000,165000,240,900,1800,60000,24,NULL,'',5,'compare',5,'outsource','2026-10-17','',2,2100000,'','2026-09-15');
INSERT INTO "task" VALUES('Export papers and customs','Customs declarations for parcels to Switzerland and Britain.','Shop','skill',0,'support','weekly','number','parcels held at the border','learn','yes','mixed','rarely','none','business','yes','partly','home','Same city, same office hours.',900,3200,0,30000,60,240,300,0,24,NULL,'',6,'contract',5,'outsource','2026-10-25','The customs office itself trains us in the first month, so somebody here can judge the papers.',3,420000,'','2026-10-05');
INSERT INTO "task" VALUES('Web shop redesign','A new shop that works on a telephone and takes orders from abroad.','Shop','short_project',0,'support','years','number','orders per 100 visitors','yes','yes','expert','rarely','some','personal','yes','partly','home','We want to sit at one table twice.',2400,3200,0,120000,360,0,0,0,24,NULL,'',7,'deliver',5,'outsource','2026-08-16','',3,800000,'','2026-07-27');
INSERT INTO "task" VALUES('Product photography','Photographs of 100 pieces for the new shop.','Shop','skill',0,'support','few','number','photographs used without retouching','yes','yes','mixed','rarely','none','none','partly','yes','home','Pottery travels badly.',1200,3200,0,60000,120,0,0,0,24,NULL,'First 40 photographs, then decide about the rest.',8,'deliver',5,'pilot','2026-09-15','',1,350000,'','2026-09-05');
INSERT INTO "task" VALUES('IT support','Three computers, the shop server and the backups.','Office','skill',0,'support','weekly','number','hours until a computer works again','learn','yes','mixed','often','none','personal','yes','no','developed','Same time zone, a third cheaper, good English.',2100,3200,12000,48000,180,480,600,0,24,NULL,'',9,'deliver',5,'outsource','2026-05-08','The adviser of the chamber looks over the vendor''s work twice a year.',3,600000,'','2026-04-23');
INSERT INTO "task" VALUES('Catalogue translation','The yearly catalogue in English, French and Greek.','Shop','new_market',0,'support','few','number','corrections by native speakers','learn','yes','expert','none','some','none','yes','yes','agency','Three languages from one hand; the agency replaces a bad translator for free.',1500,3200,0,70000,120,0,0,0,24,NULL,'',10,'review',5,'outsource','2025-09-20','Two customers in Athens and Warsaw read every text before it is printed.',1,900000,'','2025-09-10');
CREATE TABLE term (
	word TEXT NOT NULL, 
	meaning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	contract_id INTEGER NOT NULL, 
	CONSTRAINT uq_term_word UNIQUE (contract_id, word), 
	FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE
)
 STRICT

;
INSERT INTO "term" VALUES('Held parcel','A parcel that customs did not release within two working days because of a mistake in its papers.',1,1);
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
 STRICT

;
INSERT INTO "vendor" VALUES('Brightline Payroll','company','shortlisted','','referral','Our tax adviser','none','Ireland','Europe/Dublin','English, German','4 Harbour Row
Galway','brightline.example','','Aoife Brennan','',1);
INSERT INTO "vendor" VALUES('LohnWerk GmbH','company','shortlisted','','chamber','','none','Germany','Europe/Berlin','German','Straße der Nationen 8
09111 Chemnitz','','','Jürgen Weiß','',2);
INSERT INTO "vendor" VALUES('Kestrel Accounting','company','lead','','web','','none','United Kingdom','Europe/London','English, German','','','','','',3);
INSERT INTO "vendor" VALUES('PayAsia Ltd','company','lead','','platform','','none','India','Asia/Kolkata','English','','','','','',4);
INSERT INTO "vendor" VALUES('Pixelhof GmbH','company','active','','association','','none','Germany','Europe/Berlin','German, English','Speicherallee 3
28195 Bremen','','DE 299 111 023','Mareike Jansen','',5);
INSERT INTO "vendor" VALUES('Studio Kestrel','freelancer','active','','social','','none','Germany','Europe/Berlin','German, French','Alter Hafen 21
20459 Hamburg','','','Chloé Lefèvre','',6);
INSERT INTO "vendor" VALUES('Kodex Łódź sp. z o.o.','company','active','','referral','','none','Poland','Europe/Warsaw','English, Polish','ul. Piotrkowska 12
90-001 Łódź','','PL 725-18-44-219','Zofia Wiśniewska','',7);
INSERT INTO "vendor" VALUES('Ελαία Translations','agency','past','','trade_group','','none','Greece','Europe/Athens','Greek, English, German','Odos Ermou 44
105 63 Athens','','EL 998 877 665','Νίκος Παπαδόπουλος','',8);
INSERT INTO "vendor" VALUES('Spedition Weißenfels','company','shortlisted','','chamber','','none','Germany','Europe/Berlin','German','','','','','',9);
INSERT INTO "vendor" VALUES('Nordfracht ApS','company','lead','','web','','none','Denmark','Europe/Copenhagen','Danish, English','','','','','',10);
INSERT INTO "vendor" VALUES('Склад Логістика','company','lead','','platform','','none','Ukraine','Europe/Kyiv','Ukrainian, English','','','','','',11);
INSERT INTO "vendor" VALUES('Müller Lager & Versand','company','shortlisted','','referral','Jonas plays football with the owner','friend','Germany','Europe/Berlin','German','','','','','',12);
INSERT INTO "vendor" VALUES('Hansa Fulfilment','company','lead','','social','','none','Germany','Europe/Berlin','German, English','','','','','',13);
INSERT INTO "vendor" VALUES('Zollbüro Petersen','freelancer','shortlisted','','referral','','relative','Germany','Europe/Berlin','German','Am Sandtorkai 5
20457 Hamburg','','','Birgit Petersen','',14);
INSERT INTO "vendor" VALUES('Oldframe Media','company','eliminated','Answered three times without naming a price.','web','','none','Netherlands','Europe/Amsterdam','Dutch, English','','','','','',15);
CREATE INDEX ix_history_row_deleted ON history_row (tab, row_id, history_id) WHERE after IS NULL;
CREATE INDEX ix_history_row_history_id ON history_row (history_id);
CREATE INDEX ix_task_stage ON task (stage);
CREATE INDEX ix_task_owner_id ON task (owner_id);
CREATE INDEX ix_contact_vendor_id ON contact (vendor_id);
CREATE INDEX ix_bid_vendor_id ON bid (vendor_id);
CREATE INDEX ix_bid_task_id ON bid (task_id);
CREATE INDEX ix_brief_task_id ON brief (task_id);
CREATE INDEX ix_brief_oversight_id ON brief (oversight_id);
CREATE INDEX ix_deliverable_task_id ON deliverable (task_id);
CREATE INDEX ix_input_task_id ON input (task_id);
CREATE INDEX ix_kpi_task_id ON kpi (task_id);
CREATE INDEX ix_criterion_task_id ON criterion (task_id);
CREATE INDEX ix_dismissal_check_key ON dismissal (check_key);
CREATE INDEX ix_dismissal_task_id ON dismissal (task_id);
CREATE INDEX ix_bid_answer_bid_id ON bid_answer (bid_id);
CREATE INDEX ix_bid_answer_criterion_id ON bid_answer (criterion_id);
CREATE INDEX ix_award_bid_id ON award (bid_id);
CREATE INDEX ix_award_task_id ON award (task_id);
CREATE INDEX ix_contract_task_id ON contract (task_id);
CREATE INDEX ix_contract_bid_id ON contract (bid_id);
CREATE INDEX ix_contract_vendor_id ON contract (vendor_id);
CREATE INDEX ix_clause_value_contract_id ON clause_value (contract_id);
CREATE INDEX ix_extra_clause_contract_id ON extra_clause (contract_id);
CREATE INDEX ix_term_contract_id ON term (contract_id);
CREATE INDEX ix_contract_version_contract_id ON contract_version (contract_id);
CREATE INDEX ix_contract_version_sha256 ON contract_version (sha256);
CREATE INDEX ix_milestone_contract_id ON milestone (contract_id);
CREATE INDEX ix_own_time_contract_id ON own_time (contract_id);
CREATE INDEX ix_check_item_milestone_id ON check_item (milestone_id);
CREATE INDEX ix_rework_milestone_id ON rework (milestone_id);
CREATE INDEX ix_payment_milestone_id ON payment (milestone_id);
CREATE INDEX ix_payment_contract_id ON payment (contract_id);
CREATE INDEX ix_review_contract_id ON review (contract_id);
CREATE INDEX ix_review_milestone_id ON review (milestone_id);
CREATE INDEX ix_attachment_vendor_id ON attachment (vendor_id);
CREATE INDEX ix_attachment_follows_id ON attachment (follows_id);
CREATE INDEX ix_attachment_contract_id ON attachment (contract_id);
CREATE INDEX ix_attachment_payment_id ON attachment (payment_id);
CREATE INDEX ix_attachment_bid_id ON attachment (bid_id);
CREATE INDEX ix_attachment_task_id ON attachment (task_id);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);
CREATE INDEX ix_attachment_milestone_id ON attachment (milestone_id);
CREATE INDEX ix_promise_review_id ON promise (review_id);
CREATE TRIGGER "frozen_deliverable_insert"
    BEFORE INSERT ON "deliverable" WHEN ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_deliverable_update"
    BEFORE UPDATE ON "deliverable" WHEN (OLD."title" IS NOT NEW."title" OR OLD."quantity" IS NOT NEW."quantity" OR OLD."quality" IS NOT NEW."quality" OR OLD."speed" IS NOT NEW."speed" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."acceptance_test" IS NOT NEW."acceptance_test" OR OLD."task_id" IS NOT NEW."task_id")
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id, NEW.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_deliverable_delete"
    BEFORE DELETE ON "deliverable" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
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
CREATE TRIGGER "frozen_input_delete"
    BEFORE DELETE ON "input" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
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
CREATE TRIGGER "frozen_kpi_delete"
    BEFORE DELETE ON "kpi" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_criterion_insert"
    BEFORE INSERT ON "criterion" WHEN (EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_criterion_update"
    BEFORE UPDATE ON "criterion" WHEN (OLD."name" IS NOT NEW."name" OR OLD."kind" IS NOT NEW."kind" OR OLD."weight" IS NOT NEW."weight" OR OLD."floor" IS NOT NEW."floor" OR OLD."meaning" IS NOT NEW."meaning" OR OLD."task_id" IS NOT NEW."task_id")
    AND (EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_criterion_delete"
    BEFORE DELETE ON "criterion" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND (EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_insert"
    BEFORE INSERT ON "bid" WHEN (EXISTS (SELECT 1 FROM award WHERE task_id IN (NEW.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_update"
    BEFORE UPDATE ON "bid" WHEN (OLD."price_minor" IS NOT NEW."price_minor" OR OLD."currency" IS NOT NEW."currency" OR OLD."rate_e9" IS NOT NEW."rate_e9" OR OLD."received_on" IS NOT NEW."received_on" OR OLD."valid_until" IS NOT NEW."valid_until" OR OLD."start_on" IS NOT NEW."start_on" OR OLD."note" IS NOT NEW."note" OR OLD."vendor_id" IS NOT NEW."vendor_id" OR OLD."state" IS NOT NEW."state" OR OLD."task_id" IS NOT NEW."task_id")
    AND (EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id, NEW.task_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_bid_delete"
    BEFORE DELETE ON "bid" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND (EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id)))
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
CREATE TRIGGER "frozen_bid_answer_delete"
    BEFORE DELETE ON "bid_answer" WHEN (EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN (OLD.bid_id)))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_clause_value_insert"
    BEFORE INSERT ON "clause_value" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (NEW.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_clause_value_update"
    BEFORE UPDATE ON "clause_value" WHEN (OLD."clause" IS NOT NEW."clause" OR OLD."field" IS NOT NEW."field" OR OLD."value" IS NOT NEW."value" OR OLD."contract_id" IS NOT NEW."contract_id")
    AND (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id, NEW.contract_id) AND state <> 'draft'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_clause_value_delete"
    BEFORE DELETE ON "clause_value" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id) AND state <> 'draft'))
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
CREATE TRIGGER "frozen_extra_clause_delete"
    BEFORE DELETE ON "extra_clause" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id) AND state <> 'draft'))
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
CREATE TRIGGER "frozen_term_delete"
    BEFORE DELETE ON "term" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id) AND state <> 'draft'))
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
CREATE TRIGGER "frozen_milestone_delete"
    BEFORE DELETE ON "milestone" WHEN (EXISTS (SELECT 1 FROM contract WHERE id IN (OLD.contract_id) AND state IN ('finished', 'ended')))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
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
CREATE TRIGGER "frozen_check_item_delete"
    BEFORE DELETE ON "check_item" WHEN (EXISTS (SELECT 1 FROM milestone JOIN contract ON contract.id = milestone.contract_id
    WHERE milestone.id IN (OLD.milestone_id)
    AND (milestone.state = 'accepted' OR contract.state IN ('finished', 'ended'))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: accepted'); END;
CREATE TRIGGER "frozen_task_delete"
    BEFORE DELETE ON "task" WHEN (EXISTS (SELECT 1 FROM contract WHERE task_id = OLD.id AND state = 'signed'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_brief_update"
    BEFORE UPDATE ON "brief" WHEN ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND (OLD."background" IS NOT NEW."background" OR OLD."objectives" IS NOT NEW."objectives" OR OLD."in_scope" IS NOT NEW."in_scope" OR OLD."out_of_scope" IS NOT NEW."out_of_scope" OR OLD."language" IS NOT NEW."language" OR OLD."channels" IS NOT NEW."channels" OR OLD."meetings" IS NOT NEW."meetings" OR OLD."data_rules" IS NOT NEW."data_rules" OR OLD."customer_rules" IS NOT NEW."customer_rules" OR OLD."trade_off" IS NOT NEW."trade_off" OR OLD."oversight_minutes" IS NOT NEW."oversight_minutes" OR OLD."start_on" IS NOT NEW."start_on" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."bids_due_on" IS NOT NEW."bids_due_on" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."price_rule" IS NOT NEW."price_rule" OR OLD."price_basis" IS NOT NEW."price_basis" OR (OLD."oversight_id" IS NOT NEW."oversight_id" AND NEW."oversight_id" IS NOT NULL) OR (OLD.sent_on IS NOT NEW.sent_on AND NEW.sent_on IS NOT NULL AND OLD.sent_on IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_brief_delete"
    BEFORE DELETE ON "brief" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_award_update"
    BEFORE UPDATE ON "award" WHEN (OLD."reason" IS NOT NEW."reason" OR OLD."price_reason" IS NOT NEW."price_reason" OR OLD."note_to_others" IS NOT NEW."note_to_others" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."bid_id" IS NOT NEW."bid_id" OR OLD."chosen_on" IS NOT NEW."chosen_on")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: award'); END;
CREATE TRIGGER "frozen_award_delete"
    BEFORE DELETE ON "award" WHEN (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND (EXISTS (SELECT 1 FROM contract WHERE task_id = OLD.task_id
    AND signed_on IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_contract_update"
    BEFORE UPDATE ON "contract" WHEN (OLD.state <> 'draft')
    AND (OLD."title" IS NOT NEW."title" OR OLD."currency" IS NOT NEW."currency" OR OLD."price_minor" IS NOT NEW."price_minor" OR OLD."starts_on" IS NOT NEW."starts_on" OR OLD."ends_on" IS NOT NEW."ends_on" OR OLD."payment_days" IS NOT NEW."payment_days" OR OLD."paper" IS NOT NEW."paper" OR OLD."task_id" IS NOT NEW."task_id" OR OLD."vendor_id" IS NOT NEW."vendor_id" OR OLD."number" IS NOT NEW."number" OR (OLD."bid_id" IS NOT NEW."bid_id" AND NEW."bid_id" IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_contract_signed_update"
    BEFORE UPDATE ON "contract" WHEN (OLD.state IN ('signed', 'ended'))
    AND (OLD.signed_on IS NOT NEW.signed_on OR NEW.state NOT IN ('signed', 'ended'))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_contract_delete"
    BEFORE DELETE ON "contract" WHEN (OLD.state <> 'draft')
    AND (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_contract_version_update"
    BEFORE UPDATE ON "contract_version" WHEN (OLD."contract_id" IS NOT NEW."contract_id" OR OLD."number" IS NOT NEW."number" OR OLD."finished_at" IS NOT NEW."finished_at" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."pages" IS NOT NEW."pages")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_contract_version_delete"
    BEFORE DELETE ON "contract_version" WHEN (EXISTS (SELECT 1 FROM contract WHERE id = OLD.contract_id))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_milestone_accepted_update"
    BEFORE UPDATE ON "milestone" WHEN (OLD.state = 'accepted')
    AND (OLD."title" IS NOT NEW."title" OR OLD."deliverable" IS NOT NEW."deliverable" OR OLD."starts_on" IS NOT NEW."starts_on" OR OLD."due_on" IS NOT NEW."due_on" OR OLD."amount_minor" IS NOT NEW."amount_minor" OR OLD."review_days" IS NOT NEW."review_days" OR OLD."state" IS NOT NEW."state" OR OLD."delivered_on" IS NOT NEW."delivered_on" OR OLD."accepted_on" IS NOT NEW."accepted_on")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: accepted'); END;
CREATE TRIGGER "frozen_milestone_accepted_delete"
    BEFORE DELETE ON "milestone" WHEN (OLD.state = 'accepted')
    AND (EXISTS (SELECT 1 FROM contract WHERE id = OLD.contract_id))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: accepted'); END;
CREATE TRIGGER "frozen_milestone_baseline_update"
    BEFORE UPDATE ON "milestone" WHEN (OLD.baseline_on IS NOT NULL AND OLD.baseline_on IS NOT NEW.baseline_on)
    AND (EXISTS (SELECT 1 FROM contract WHERE id = OLD.contract_id
    AND state IN ('signed', 'ended')))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
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
CREATE TRIGGER "frozen_attachment_sent_delete"
    BEFORE DELETE ON "attachment" WHEN (OLD.goes_to_vendors = 1)
    AND (EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id))
    AND ((EXISTS (SELECT 1 FROM brief WHERE task_id IN (OLD.task_id) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN (OLD.task_id))))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: request'); END;
CREATE TRIGGER "frozen_attachment_signed_update"
    BEFORE UPDATE ON "attachment" WHEN (OLD.kind = 'signed_copy' AND EXISTS (SELECT 1 FROM contract
    WHERE id = OLD.contract_id AND state IN ('signed', 'ended')))
    AND (OLD."name" IS NOT NEW."name" OR OLD."version" IS NOT NEW."version" OR OLD."media_type" IS NOT NEW."media_type" OR OLD."size" IS NOT NEW."size" OR OLD."sha256" IS NOT NEW."sha256" OR OLD."added_at" IS NOT NEW."added_at" OR OLD."kind" IS NOT NEW."kind" OR OLD."contract_id" IS NOT NEW."contract_id")
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
CREATE TRIGGER "frozen_attachment_signed_delete"
    BEFORE DELETE ON "attachment" WHEN (OLD.kind = 'signed_copy' AND EXISTS (SELECT 1 FROM contract
    WHERE id = OLD.contract_id AND state IN ('signed', 'ended')))
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = 'thawed')
BEGIN SELECT RAISE(ABORT, 'frozen: contract'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('business',1);
INSERT INTO "sqlite_sequence" VALUES('person',3);
INSERT INTO "sqlite_sequence" VALUES('vendor',15);
INSERT INTO "sqlite_sequence" VALUES('contact',10);
INSERT INTO "sqlite_sequence" VALUES('task',10);
INSERT INTO "sqlite_sequence" VALUES('brief',8);
INSERT INTO "sqlite_sequence" VALUES('deliverable',10);
INSERT INTO "sqlite_sequence" VALUES('input',3);
INSERT INTO "sqlite_sequence" VALUES('kpi',8);
INSERT INTO "sqlite_sequence" VALUES('criterion',23);
INSERT INTO "sqlite_sequence" VALUES('bid',19);
INSERT INTO "sqlite_sequence" VALUES('bid_answer',44);
INSERT INTO "sqlite_sequence" VALUES('award',5);
INSERT INTO "sqlite_sequence" VALUES('contract',5);
INSERT INTO "sqlite_sequence" VALUES('clause_value',106);
INSERT INTO "sqlite_sequence" VALUES('milestone',15);
INSERT INTO "sqlite_sequence" VALUES('check_item',21);
INSERT INTO "sqlite_sequence" VALUES('term',1);
INSERT INTO "sqlite_sequence" VALUES('payment',5);
INSERT INTO "sqlite_sequence" VALUES('own_time',9);
INSERT INTO "sqlite_sequence" VALUES('review',2);
INSERT INTO "sqlite_sequence" VALUES('promise',2);
INSERT INTO "sqlite_sequence" VALUES('attachment',2);
COMMIT;