export default definePageConfig({ navigationBarTitleText: '系列和课程' })
