import { localErrors } from './local-errors'

/** What went wrong, once: the HTTP status and the Chinese sentence that says what to do next. */
interface ErrorEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503
  readonly message: string
}

const entries = {
  // The call itself
  'input.invalid': { status: 400, message: '有一处没填对，改好再提交。' },
  'input.too_large': { status: 413, message: '内容太长了，删短一些再提交。' },
  'procedure.unknown': { status: 404, message: '没有这个功能，更新小程序再试。' },
  'request.reused': { status: 409, message: '这次提交和上一次对不上，返回重新点一次。' },
  'request.too_many': { status: 429, message: '点得有点快，过一会儿再试。' },
  'server.busy': { status: 503, message: '现在人太多了，等一下再点，不会重复。' },
  ...localErrors,

  // Who is calling
  'login.required': { status: 401, message: '先登录，再来办这件事。' },
  'access.denied': { status: 403, message: '这件事要工作人员来办。' },
  'origin.refused': { status: 403, message: '请从一里自己的页面打开。' },

  // Stations
  'station.not_found': { status: 404, message: '没找到这个站，它可能已经撤了。回附近看看别的站。' },
  'station.changed_meanwhile': { status: 409, message: '别人刚改过这里。下面是现在的样子，你写的还在，看一眼再保存。' },
  'station.twin': { status: 409, message: '10 米之内已经有一个同名的站。要改它，打开那个站再改。' },
  'station.position_refused': { status: 400, message: '这个位置不在中国境内。核对经度和纬度，看看是不是写反了。' },
  'station.parent_refused': { status: 409, message: '上级站对不上：要比它高一级，工作室要写在哪个站里。换一个上级站。' },
  'station.has_below': { status: 409, message: '别的站还挂在它下面。先给那些站换一个上级站，再来办。' },
  'station.is_led_to': { status: 409, message: '别的站有服务指到这里。先把那些服务改好，再来撤。' },
  'station.has_activities': { status: 409, message: '这里还有没办完的活动。先把活动改到别处或者取消，再来撤。' },
  'duty.times_invalid': { status: 400, message: '时间对不上：开始早于结束，同一个部门在同一个时间只写一次。' },
  'closure.already_cancelled': { status: 409, message: '这条开放变动已经撤掉了，刷新再看。' },
  'closure.not_found': { status: 404, message: '没找到这条开放变动，刷新再看。' },
  'closure.times_invalid': { status: 400, message: '时间对不上：开始早于结束，结束晚于现在；临时开放要写结束时间。' },
  'emergency.already_ended': { status: 409, message: '这次避险开放已经结束了，刷新再看。' },
  'emergency.not_found': { status: 404, message: '没找到这次避险开放，刷新再看。' },
  'emergency.times_invalid': { status: 400, message: '结束时间对不上：要晚于现在，最多到 7 天以后。' },

  // Organisations
  'unit.brand_refused': { status: 409, message: '街道和社区才有自己的特色，回到社区那一页再改。' },
  'unit.level_refused': { status: 409, message: '级别对不上，不能放在这里。按市、区、街道、社区、网格、楼组的次序，换一个上级。' },
  'unit.not_empty': { status: 409, message: '下面还有单位。先把它们移走，再来删。' },
  'unit.has_stations': { status: 409, message: '还有站属于这里。先给那些站换一个社区，再来删。' },
  'unit.not_found': { status: 404, message: '没找到这里，它可能并到别处了。从市里往下再找一找。' },
  'unit.too_wide': { status: 400, message: '这里太大，看不出一里。往下选到你住的社区。' },

  // Directories of stations as files
  'import.cell_too_large': { status: 400, message: '有一格太长了，像是引号没有配对。看一下那一行，改好再导入。' },
  'import.columns_unknown': { status: 400, message: '没认出表头。至少要有名称、地址、经度、纬度四列，改好表头再导入。' },
  'import.csv_broken': { status: 400, message: '这个 CSV 有一行读不下去，多半是引号没有配对。改好那一行再导入。' },
  'import.encoding_unknown': { status: 400, message: '认不出文字编码。另存为 UTF-8 的 CSV 或 .xlsx 再导入。' },
  'import.file_empty': { status: 400, message: '这个文件里没有一行站点。' },
  'import.file_too_large': { status: 413, message: '文件太大了。分成几个文件，每个不超过 10 万行、12 MB，再导入。' },
  'import.file_unreadable': { status: 400, message: '打不开这个文件。另存为 .xlsx 或 UTF-8 的 CSV 再导入。' },
  'import.zip_bomb': { status: 400, message: '这个 .xlsx 解开以后大得不正常，没有打开它。从原来的表重新另存一份。' },

  // Coverage: where a station is missing
  'coverage.job_not_found': { status: 404, message: '这次计算找不到了，再算一次。' },
  'coverage.report_not_found': { status: 404, message: '没找到这条反馈，刷新再看。' },
  'coverage.report_refused': { status: 400, message: '里面有不能收下的内容，改一改再提交。你写的都还在。' },

  // The Chinese calendar
  'calendar.days_invalid': {
    status: 400,
    message: '日期对不上：只写这一年的日子，每天一次，调休上班的只能是周六或周日。',
  },

  // Activities and sign-ups
  'activity.not_found': { status: 404, message: '没找到这场活动，它可能已经撤下了。' },
  'activity.cancelled': { status: 409, message: '这场活动取消了，看看别的场次。' },
  'activity.ended': { status: 409, message: '这场活动已经结束，不能再改。' },
  'activity.already_cancelled': { status: 409, message: '这场活动已经取消过了。' },
  'activity.times_invalid': { status: 400, message: '时间前后对不上：报名截止不晚于开始，开始早于结束。' },
  'activity.lesson_required': { status: 400, message: '微党课要选一节课。' },
  'sign_up.not_open': { status: 409, message: '还没开始报名，到时间再来。' },
  'sign_up.closed': { status: 409, message: '报名已经截止，看看别的场次。' },
  'sign_up.not_found': { status: 404, message: '你没有报这一场，不用取消。' },
  'sign_up.withdraw_closed': { status: 409, message: '活动开始了，不能再取消。打电话给站里说一声。' },
  'sign_up.change_closed': { status: 409, message: '过了能自己改人数的时间。打电话给站里说一声。' },
  'sign_up.party_invalid': { status: 400, message: '名额的种类或人数对不上，刷新看看，改好再报。' },
  'sign_up.companions_too_many': { status: 400, message: '带的人超过了这一场的上限，减几位再报。' },
  'sign_up.guardian_required': { status: 400, message: '有孩子参加，写上监护人的名字再报。' },
  'sign_up.answer_required': { status: 400, message: '有一个问题没答，补上再报。' },
  'sign_up.answer_invalid': { status: 400, message: '有一个回答填得不对，改好再报。' },
  'sign_up.phone_taken': { status: 409, message: '这个电话已经报过这一场。看一下名单，真是另一位再确认。' },
  'sign_up.review_done': { status: 409, message: '这一条已经有人处理过了，刷新再看。' },
  'sign_up.entry_not_found': { status: 404, message: '名单里没有这一条，刷新再看。' },
  'sign_up.no_room': { status: 409, message: '那一类没有这么多空名额，或者有人在排队。换一类，或者先加名额。' },
  'sign_up.answers_themselves': { status: 409, message: '这位邻居在微信里自己答复，不用替他回。' },
  'group.not_one': { status: 409, message: '这一条不是团体，没有名单要交。' },
  'group.line_unreadable': { status: 400, message: '有一行看不出姓名。一行写一位，姓名在前，电话在后，改好再存。' },
  'group.too_many': { status: 400, message: '名单超过了 500 位，分成两个团体来报。' },
  'register.too_large': { status: 409, message: '超过 1 万行，存成 CSV，或者把日子分短一些。' },
  'offer.not_found': { status: 404, message: '现在没有留给你的名额，刷新再看。' },
  'offer.lapsed': { status: 409, message: '过了时间，名额给了下一位。想来可以再排候补。' },
  'audience.unknown': { status: 400, message: '这一场要看社区或年龄，补上再报。' },
  'audience.community': { status: 409, message: '这一场只给指定社区的居民，看看别的场次。' },
  'audience.party': { status: 409, message: '这一场只给党员。是党员的，报名时说一声。' },
  'audience.party_unconfirmed': { status: 409, message: '这一场要站里确认过的党员，请站里的工作人员确认一下。' },
  'audience.age': { status: 409, message: '年龄不在这一场的范围里，看看别的场次。' },
  'audience.newcomer': { status: 409, message: '这些名额留给第一次来的邻居，选别的名额。' },
  'activity.pool_in_use': { status: 409, message: '这一类名额里还有人，先把他们移走再删。' },
  'activity.already_published': { status: 409, message: '这场活动已经发布了，刷新再看。' },
  'activity.not_published': { status: 409, message: '这场活动还没发布，发布以后才能报名。' },
  'check_in.code_wrong': { status: 400, message: '这个码对不上，可能刚换了新的。看一下屏幕上现在的码，再试一次。' },
  'check_in.no_place': { status: 409, message: '你在这一场还没有名额。到服务台说一声，站里帮你报。' },
  'check_in.not_found': { status: 404, message: '这一位还没有签到，刷新再看。' },
  'check_in.offer_first': { status: 409, message: '有名额留给你。先到活动里点接受，再来签到。' },
  'check_in.on_site_place': { status: 409, message: '你报的是现场的名额，到了站里再签到。' },
  'check_in.other_activity': { status: 409, message: '这是另一场活动的码。看一下屏幕上的名称，扫你报的那一场。' },
  'check_in.places_invalid': { status: 400, message: '来的人数超过了报名的人数，改一改再签。' },
  'check_in.remote_place': { status: 409, message: '你报的是线上的名额，开始以后在票上签到。人到了现场，跟服务台说一声。' },
  'check_in.remote_too_early': { status: 409, message: '还没开始。开始以后再点一次。' },
  'check_in.too_early': { status: 409, message: '还没到签到的时间，开始前 30 分钟再来。' },
  'check_in.too_late': { status: 409, message: '活动结束了，不能自己签到。来过的话，跟站里说一声，工作人员可以补。' },
  'wall.already': { status: 409, message: '这一场你已经写过了。要改，先把原来的撤下来，再写。' },
  'wall.closed': { status: 409, message: '留言墙现在没有开放。想说的话，可以到站里告诉工作人员。' },
  'wall.not_found': { status: 404, message: '没找到这条留言，它可能已经撤下了。刷新再看。' },
  'wall.not_there': { status: 409, message: '签到过的人才能在这里留言。来过的话，跟站里说一声，工作人员可以补签到。' },
  'wall.over': { status: 409, message: '活动结束 14 天了，这面墙不再收新的留言。' },
  'wall.photo_invalid': { status: 400, message: '这张照片打不开，换一张 JPG 照片再试。你写的字都还在。' },
  'wall.photo_too_large': { status: 413, message: '这张照片太大了，换一张小些的再试。你写的字都还在。' },
  'wall.refused': { status: 400, message: '里面有不能上墙的内容，改一改再提交。你写的都还在。' },
  'wall.review_done': { status: 409, message: '这条留言已经有人处理过了，刷新再看。' },
  'series.not_found': { status: 404, message: '没找到这个系列，它可能已经停办了。回列表刷新再看。' },
  'series.no_dates': { status: 400, message: '照这个规律一场也排不出来，改一下星期或起止日期。' },
  'series.date_invalid': { status: 409, message: '这一天不在这个系列里，或者已经过了，刷新再看。' },
  'series.term_invalid': { status: 400, message: '课程要写结束日期，一期最多 60 次课，改好再发。' },
  'film.not_found': { status: 404, message: '没找到这部片子，它可能还没通过查看。' },
  'film.refused': { status: 400, message: '里面有不能发布的内容，改一改再提交。你写的都还在。' },
  'film.members_only': { status: 409, message: '片子由党员推荐。是党员的，先请站里确认；大家都可以支持。' },
  'film.unconfirmed': { status: 409, message: '你说过自己是党员，站里还没确认。请工作人员确认一下再来推荐。' },
  'film.nominated_before': { status: 409, message: '这部片子已经有人推荐了，支持它，排得更快。' },
  'film.being_checked': { status: 409, message: '这部片子有人推荐了，还在查看。通过以后在这里就能支持。' },
  'film.not_public': { status: 409, message: '这部片子还没公开，通过以后才能支持。' },
  'film.scheduled': { status: 409, message: '这部片子已经排上了，去那一场报名就能看。' },
  'film.step_refused': { status: 409, message: '这部片子已经有人处理过了，刷新再看。' },
  'film.reason_required': { status: 400, message: '不公开要写一句原因，推荐的人看得到。写好再提交。' },
  'film.activity_taken': { status: 409, message: '那一场已经排了别的片子，换一场。' },
  'film.activity_refused': { status: 409, message: '只能排进还没开始的微电影场次，换一场。' },
  'staff.other_unit': { status: 403, message: '这个站不归你管，请那边的工作人员来办。' },

  // Lessons
  'lesson.not_found': { status: 404, message: '没找到这节课，它可能已经下架了。' },
  'lesson.position_invalid': { status: 400, message: '进度超过了这节课的长度，重新打开这节课。' },

  // Ideas
  'idea.not_found': { status: 404, message: '没找到这条点子，它可能还没通过查看。' },
  'idea.refused': { status: 400, message: '里面有不能发布的内容，改一改再提交。你写的都还在。' },
  'idea.not_public': { status: 409, message: '这条点子还在查看，通过以后才能支持。' },
  'idea.step_refused': { status: 409, message: '这条点子已经到了后面的步骤，刷新再看。' },

  // Residents
  'resident.not_found': { status: 404, message: '没找到这位居民。' },
  'nickname.refused': { status: 400, message: '这个名字不能用，换一个。' },
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof entries

/** Every error a procedure can answer with, by code. */
export const errors: Readonly<Record<ErrorCode, ErrorEntry>> = entries

/** Whether `code` is one of ours; an older client may meet a newer server's code. */
export const isErrorCode = (code: string): code is ErrorCode => Object.prototype.hasOwnProperty.call(entries, code)
