/** The service radius a city promises, metres. One li. */
export const NEARBY_RADIUS_M = 500

/** Furthest radius a search may ask for, metres. */
export const NEARBY_RADIUS_MAX_M = 5000

/** Vaguest position that can still be asked about, metres: beyond it the answer would be half a city of perhaps. */
export const NEARBY_ACCURACY_MAX_M = 5000

/**
 * How far off the middle of its stations somebody who lives in a community may be at least, metres: assumed, since a
 * community's borders are not known.
 */
export const UNIT_ACCURACY_MIN_M = 300

/** Longest text one can search stations with, characters; most results. */
export const STATION_SEARCH_TEXT_MAX = 40
export const STATION_SEARCH_MAX = 20

/** A station says "closing soon" from this many minutes before it closes. */
export const CLOSING_SOON_MINUTES = 30

/** Walking pace behind "走 4 分钟": 75 m a minute, 4.5 km/h, a common planning figure for older pedestrians. */
export const WALKING_METERS_PER_MINUTE = 75

/** The quarter of an hour within which daily life shall lie (十五分钟生活服务圈), as the crow flies: 1,125 m. */
export const WALKING_CIRCLE_MINUTES = 15
export const WALKING_CIRCLE_M = WALKING_CIRCLE_MINUTES * WALKING_METERS_PER_MINUTE

/** Longest golden idea, characters. */
export const IDEA_TEXT_MAX = 500

/** Longest word on an activity's wall, characters; so many days after the end one can still write. */
export const WALL_TEXT_MAX = 500
export const WALL_DAYS = 14

/**
 * A photo on the wall: JPEG of at most so many bytes and pixels a side. A phone makes it smaller before it sends it:
 * WeChat advises against more than 256 KB in one call, and Base64 adds a third.
 */
export const WALL_PHOTO_BYTES_MAX = 300_000
export const WALL_PHOTO_SIDE_MAX = 2048
export const WALL_PHOTO_SENT_BYTES = 180_000
export const WALL_PHOTO_SENT_SIDE = 1280

/** Longest reply to an idea, characters. */
export const IDEA_REPLY_MAX = 1000

/** Longest nickname, characters. */
export const NICKNAME_MAX = 20

/** Longest activity title and description, characters. */
export const ACTIVITY_TITLE_MAX = 40
export const ACTIVITY_DESCRIPTION_MAX = 1000

/** Most places one activity can have; `null` capacity means no limit. */
export const ACTIVITY_CAPACITY_MAX = 10_000

/** A lesson counts as finished once this share of it has been heard or read. */
export const LESSON_FINISHED_SHARE = 0.95

/**
 * Version of the privacy text a resident agrees to; a new text is a new version, also one sentence more. 2026-12 says
 * what is kept of 这里缺一个站 and of an activity's wall.
 */
export const CONSENT_VERSION = '2026-12'

/** Most days one notice can move, longest name of such a day and of the notice, characters. */
export const CALENDAR_DAYS_MAX = 100
export const CALENDAR_NAME_MAX = 20
export const CALENDAR_SOURCE_MAX = 100

/** Longest reason of a closure or an extra opening, characters: it stands in one line of a list. */
export const CLOSURE_REASON_MAX = 40

/** Longest mark of a brand (it stands in a small square), its name, slogan and programme, characters. */
export const BRAND_MARK_MAX = 2
export const BRAND_NAME_MAX = 12
export const BRAND_SLOGAN_MAX = 30
export const BRAND_PROGRAMME_MAX = 300

/** How far ahead a station's duties are told, days, today included. */
export const DUTY_DAYS = 7

/** Longest remark of staff beside an item of the standards, characters. */
export const STANDARD_NOTE_MAX = 60

/** A directory of stations as a file: its size in bytes when it comes through a door, its rows, its columns. */
export const STATION_FILE_BYTES_MAX = 12_000_000
export const STATION_ROWS_MAX = 100_000
export const STATION_COLUMNS_MAX = 100

/** Longest file name, column title and name of a source, characters. */
export const STATION_FILE_NAME_MAX = 200
export const COLUMN_TITLE_MAX = 100
export const SOURCE_NAME_MAX = 40

/** Planners see a place where a station is missing once so many people said so within so many days. */
export const GAP_REPORTS_MIN = 3
export const GAP_REPORT_DAYS = 30

/** Longest word on a missing station or a wrong entry, characters. */
export const COVERAGE_REPORT_TEXT_MAX = 200

/** Most sites one suggestion has, and most changes one what-if can try. */
export const SUGGESTED_SITES_MAX = 20
export const PLAN_CHANGES_MAX = 50

/** Most homes or stations a planner's map shows one by one; beyond, it shows cells. */
export const COVERAGE_MAP_DOTS_MAX = 3000

/** Holes in the coverage that one answer lists, the largest first. */
export const COVERAGE_HOLES_MAX = 30

/** Most stations one emergency opens, how many days ahead it may end, and how many of its shelters an answer names. */
export const SHELTERS_MAX = 300
export const EMERGENCY_DAYS_MAX = 7
export const SHELTERS_SHOWN = 30

/** Somebody further than this from every shelter, metres, is in another city. */
export const EMERGENCY_REACH_M = 50_000

/** Longest text of a holiday notice, characters; the notices of ten years have fewer than a thousand. */
export const CALENDAR_NOTICE_MAX = 4000

/** Stations a map is given one by one; where there are more it is given counts. */
export const MAP_STATIONS_MAX = 200

/** Zoom of our maps, from the whole country to one building. */
export const MAP_ZOOM_MIN = 3
export const MAP_ZOOM_MAX = 20

/** Longest address of a remote room, characters. */
export const REMOTE_LINK_MAX = 200

/** Kinds of places one activity can have, people one person can bring, and places one party can take. */
export const POOLS_MAX = 4
export const COMPANIONS_MAX = 9
export const PARTY_PLACES_MAX = 500

/** Questions an activity can ask; longest answer, characters. */
export const QUESTIONS_MAX = 8
export const ANSWER_MAX = 200

/** Longest name of a person, reason and note, characters. */
export const PERSON_NAME_MAX = 20
export const REASON_MAX = 100

/** Most communities an activity can be for. */
export const AUDIENCE_COMMUNITIES_MAX = 30

/** Nobody is asked for an answer in the night: minutes of the local day, `[from, to)` across midnight. */
export const NIGHT_FROM_MINUTE = 22 * 60
export const NIGHT_TO_MINUTE = 7 * 60 + 30

/** Who has a place is reminded the evening before, and so many minutes before the start. */
export const EVENING_REMINDER_MINUTE = 19 * 60
export const SOON_REMINDER_MINUTES = 90

/** What starts at lunch, both ends included, is reminded of before the break begins. Minutes of the local day. */
export const LUNCH_FROM_MINUTE = 11 * 60 + 30
export const LUNCH_TO_MINUTE = 13 * 60 + 30
export const LUNCH_REMINDER_MINUTE = 11 * 60

/** An offer holds for so many waking hours at most; with less than this left before the start nobody is asked. */
export const OFFER_HOURS_MAX = 12
export const CONFIRM_AT_ONCE_HOURS = 3

/** Freed places are kept together for a group at the head of the line for so many hours at most. */
export const HOLD_HOURS_MAX = 24

/** So many no-shows within so many days, and sign-ups are looked at by staff first. */
export const NO_SHOWS_MAX = 3
export const NO_SHOW_DAYS = 90

/** Longest name of a group, note of staff on a booking and text a roster is searched for, characters. */
export const GROUP_NAME_MAX = 40
export const NOTE_MAX = 100
export const SEARCH_TEXT_MAX = 20

/** A group's list as it is pasted, characters, and as a file, bytes. */
export const MEMBERS_TEXT_MAX = 20_000
export const MEMBER_FILE_BYTES_MAX = 1_000_000

/** Rows of a register in one answer, and in one spreadsheet; a CSV file has as many as there are. */
export const REGISTER_PAGE_ROWS = 2000
export const REGISTER_XLSX_ROWS_MAX = 10_000

/** Activities of a series have their rows this many days ahead. */
export const SERIES_DAYS_AHEAD = 56

/** Most weeks between two activities of a series, sessions of one term, and dates that are listed at once. */
export const SERIES_WEEKS_MAX = 8
export const TERM_SESSIONS_MAX = 60
export const SERIES_DATES_MAX = 60

/** Widest circle activities are looked for in, metres, and most days that are counted at once. */
export const ACTIVITIES_RADIUS_MAX_M = 5000
export const COUNTED_DAYS_MAX = 56

/** One can check in from so many minutes before the start, until the end. */
export const CHECK_IN_BEFORE_MINUTES = 30

/** Most scans in one sending; a scan is dated back by at most so many hours, an older one is dated when it arrives. */
export const SCANS_MAX = 100
export const SCAN_AGE_HOURS_MAX = 24

/** Most guests the desk at the door is given. */
export const DESK_GUESTS_MAX = 2000

/** What staff write about a station, characters; as long as a directory file may say it. */
export const STATION_NAME_MAX = 60
export const STATION_ADDRESS_MAX = 200
export const STATION_PHONE_MAX = 60
export const STATION_HOURS_TEXT_MAX = 1000
export const AMENITY_NOTE_MAX = 500

/** Largest station, square metres. */
export const STATION_AREA_MAX = 1_000_000

/** Rooms of one station: the largest we know has 23. And what is said of each, characters. */
export const STATION_ZONES_MAX = 50
export const ZONE_NAME_MAX = 20
export const ZONE_FLOOR_MAX = 10
export const ZONE_DOING_MAX = 60

/** Lines of a station's duty table, and what is said in each. */
export const STATION_DUTIES_MAX = 60
export const DUTY_AGENCY_MAX = 20
export const DUTY_TOPICS_MAX = 6
export const DUTY_TOPIC_MAX = 20

/** Services of one station, and what is said of each, characters. */
export const STATION_SERVICES_MAX = 60
export const SERVICE_NAME_MAX = 20
export const SERVICE_LINE_MAX = 40
export const SERVICE_WORDS_MAX = 200

/** Longest name of a unit of the organisation tree, its short form, its contact and telephone, characters. */
export const UNIT_NAME_MAX = 30
export const UNIT_SHORT_NAME_MAX = 12
export const UNIT_CONTACT_MAX = 20
export const UNIT_PHONE_MAX = 40

/** Longest title of a nominated film and reason for it, characters; longest film, minutes. */
export const FILM_TITLE_MAX = 40
export const FILM_REASON_MAX = 200
export const FILM_MINUTES_MAX = 240
